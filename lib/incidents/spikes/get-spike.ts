import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { SpikeView } from "../spike-schemas";
import { readSpikes } from "./list-spikes";
import { readSpikePosts } from "./read-spike-posts";
import { readStrip } from "./read-strip";

/**
 * A spike with the posts its reader may see, personal data masked, and how it came beside what was to be expected. For
 * everybody at the desk. Throws NotFound.
 */
export async function getSpike(ctx: Ctx, id: string): Promise<SpikeView> {
  const [spike] = await readSpikes(ctx, sql`s.id = ${id}::uuid`, 1);
  if (!spike) throw new NotFound("not-found");
  const { postIds, subjectId } = await ctx.db.spike.findUniqueOrThrow({
    where: { id },
    select: { postIds: true, subjectId: true },
  });
  const [posts, strip] = await Promise.all([
    readSpikePosts(ctx, spike.cause, postIds),
    readStrip(ctx, spike, subjectId),
  ]);
  return { ...spike, posts, hiddenPosts: postIds.length - posts.length, strip };
}
