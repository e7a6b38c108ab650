import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { SeenPost } from "./deed-schemas";
import { getPost } from "./get-post";
import { lockPost } from "./lock-post";
import { notePost } from "./note-post";
import type { PlannedPost } from "./schemas";

/**
 * Lets one post out of every hold that keeps it now; a later hold catches it again. Leads and admins. Throws what
 * `lockPost` throws, Conflict `post-stale` where somebody must read it again first.
 */
export async function releasePost(outer: Ctx, id: string, input: SeenPost = {}): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    const { post } = await lockPost(ctx, id, "release", input.changeNumber);
    const { _max } = await ctx.db.postHold.aggregate({ _max: { number: true } });
    const dueAt = post.dueAt ?? ctx.now();
    await ctx.db.plannedPost.update({
      where: { id },
      data: {
        holdId: null,
        releasedThrough: _max.number ?? 0,
        dueAt,
        sendAfter: dueAt,
        changeNumber: { increment: 1 },
      },
    });
    await notePost(ctx, "released", post, { holdId: post.holdId });
    ctx.bell.ring("outbox");
  });
  return getPost(outer, id);
}
