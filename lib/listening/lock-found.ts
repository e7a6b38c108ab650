import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { seesFound } from "./found-sql";

/** A found post the reader sees, held until the deed is done. Throws NotFound. */
export async function lockFound(ctx: Ctx, id: string) {
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM "ListenedPost" p WHERE p.id = ${id}::uuid AND ${seesFound(ctx, sql`p`)} FOR UPDATE OF p`;
  if (rows.length === 0) throw new NotFound("not-found");
  return ctx.db.listenedPost.findUniqueOrThrow({ where: { id } });
}

export type FoundPost = Awaited<ReturnType<typeof lockFound>>;
