import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { readPosts } from "./read-posts";
import { requireSight } from "./require-sight";
import type { PlannedPost } from "./schemas";

/** One planned post, as the reader may treat it. Throws NotFound, also for who sees no calendar. */
export async function getPost(ctx: Ctx, id: string): Promise<PlannedPost> {
  requireSight(ctx.actor);
  const [post] = await readPosts(ctx, sql`p.id = ${id}::uuid`, sql`p.id`, sql`1`);
  if (!post) throw new NotFound("not-found");
  return post;
}
