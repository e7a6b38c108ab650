import { requireAgentActor, requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { ReplyToReview, ReviewView } from "../schemas";
import { getReview } from "./get-review";

/** What the reviewed agent says to it, and whether they contest it; may be written anew until it is settled. Throws Refused. */
export async function answerReview(
  ctx: Ctx,
  id: string,
  { text, contest }: ReplyToReview,
): Promise<ReviewView> {
  const { agentId } = requireAgentActor(ctx.actor);
  const review = await getReview(ctx, id);
  if (review.agent.id !== agentId) throw new Refused("not-your-review");
  const { count } = await ctx.db.review.updateMany({
    where: { id, settledAt: null },
    data: { reply: text, isContested: contest, repliedAt: ctx.now(), changeNumber: { increment: 1 } },
  });
  if (count === 0) throw new Conflict("review-settled");
  return getReview(ctx, id);
}

/** Closes what was contested: leads have talked with the agent. Throws Refused `not-contested`. */
export async function settleReview(outer: Ctx, id: string): Promise<ReviewView> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  const review = await getReview(outer, id);
  if (!review.may.settle) throw new Refused("not-contested");
  await inTransaction(outer, async (ctx) => {
    await ctx.db.review.updateMany({
      where: { id, settledAt: null },
      data: { settledAt: ctx.now(), settledById: agentId, changeNumber: { increment: 1 } },
    });
    await writeEntry(ctx, { action: "review.settled", subject: "review", subjectId: id, values: {} });
  });
  return getReview(outer, id);
}
