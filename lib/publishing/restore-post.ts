import { listAccountTeams } from "@/lib/accounts/list-account-teams";
import { Conflict, Forbidden, NotFound } from "@/lib/base/errors";
import { MINUTE } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { SeenPost } from "./deed-schemas";
import { getPost } from "./get-post";
import { keepHoldsOff } from "./hold-lock";
import { findHold } from "./let-go";
import { changedMeanwhile, lockRow } from "./lock-post";
import { notePost } from "./note-post";
import { mayWrite } from "./rules/post-rights";
import type { PlannedPost } from "./schemas";

/** So long a cancelled post comes back as it stood; later it is a draft. */
const UNDO_MS = 5 * MINUTE;

/**
 * Takes a cancelling back. A post whose time went by meanwhile is a draft whose yes holds: somebody plans it anew before
 * it leaves. Throws NotFound, Forbidden `may-not-publish`, Conflict `post-changed` and `post-state`.
 */
export async function restorePost(outer: Ctx, id: string, input: SeenPost = {}): Promise<PlannedPost> {
  await inTransaction(outer, async (ctx) => {
    await keepHoldsOff(ctx);
    const post = await lockRow(ctx, id);
    if (!post) throw new NotFound("not-found");
    if (!mayWrite(ctx.actor, await listAccountTeams(ctx, post.accountId)))
      throw new Forbidden("may-not-publish");
    if (input.changeNumber !== undefined && input.changeNumber !== post.changeNumber)
      throw await changedMeanwhile(ctx, post);
    if (post.state !== "cancelled") throw new Conflict("post-state", { state: post.state });
    const isFresh = ctx.now().getTime() - (post.cancelledAt?.getTime() ?? 0) <= UNDO_MS;
    const holdId = post.holdId ?? (await findHold(ctx, post));
    // Under a hold it asks as every post does whose time passed there.
    const wouldLeave = post.cancelledFrom === "planned" && holdId === null;
    const isOver = wouldLeave && post.dueAt !== null && post.dueAt <= ctx.now();
    const state = isFresh && !isOver ? (post.cancelledFrom ?? "draft") : "draft";
    const forgotten = { decidedById: null, decidedAt: null, askedById: null, askedAt: null };
    await ctx.db.plannedPost.update({
      where: { id },
      data: {
        ...(isFresh ? {} : forgotten),
        state,
        holdId,
        cancelledFrom: null,
        cancelledAt: null,
        changeNumber: { increment: 1 },
      },
    });
    await notePost(ctx, "restored", post, { to: state });
    ctx.bell.ring("outbox");
  });
  return getPost(outer, id);
}
