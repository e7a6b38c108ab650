import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getScoreCard } from "../get-score-card";
import { fitsQuestion, scoreOf } from "../rules/score";
import type { FinishReview, ReviewView } from "../schemas";
import { getReview } from "./get-review";

/**
 * Closes a review with the card in force now, whose questions it keeps; from then on the reviewed agent sees it. Throws
 * Refused `own-review`, Invalid `review-unfinished` when a question has no fitting answer, Conflict `review-done` or
 * `card-changed`.
 */
export async function finishReview(outer: Ctx, id: string, input: FinishReview): Promise<ReviewView> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  const review = await getReview(outer, id);
  if (review.agent.id === agentId) throw new Refused("own-review");
  if (review.state !== "open") throw new Conflict("review-done");
  if (!review.may.review) throw new Refused("second-eyes");
  await inTransaction(outer, async (ctx) => {
    const { questions, version } = await getScoreCard(ctx);
    const missing = questions.filter((question) => !fitsQuestion(question, input.answers[question.id]));
    if (missing.length > 0) throw new Invalid("review-unfinished", { count: missing.length });
    const answers = Object.fromEntries(questions.map(({ id }) => [id, input.answers[id] ?? "n/a"]));
    const { count } = await ctx.db.review.updateMany({
      where: { id, reviewedAt: null, changeNumber: input.changeNumber },
      data: {
        ...{ questions, answers, cardVersion: version, score: scoreOf(questions, answers) },
        ...{ summary: input.summary, reviewerId: agentId, reviewedAt: ctx.now() },
        changeNumber: { increment: 1 },
      },
    });
    if (count === 0) throw new Conflict("review-done");
    await writeEntry(ctx, {
      action: "review.finished",
      subject: "review",
      subjectId: id,
      values: { agentId: review.agent.id, conversationId: review.conversationId, cardVersion: version },
    });
  });
  return getReview(outer, id);
}
