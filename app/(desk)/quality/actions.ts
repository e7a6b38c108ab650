"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { askSecond } from "@/lib/quality/reviews/add-review";
import { answerReview, settleReview } from "@/lib/quality/reviews/answer-review";
import { commentReview, removeComment } from "@/lib/quality/reviews/comment-review";
import { finishReview } from "@/lib/quality/reviews/finish-review";
import { saveScoreCard } from "@/lib/quality/save-score-card";
import {
  addCommentSchema,
  decideAnswerSchema,
  finishReviewSchema,
  replyToReviewSchema,
  saveScoreCardSchema,
} from "@/lib/quality/schemas";
import { decideAnswer } from "@/lib/quality/shelf/decide-answer";

const one = z.strictObject({ id: z.uuid() });
const leads = ["lead", "admin"] as const;

export async function finish(input: unknown) {
  return runAction(
    z.strictObject({ id: z.uuid(), review: finishReviewSchema }),
    input,
    async (ctx, { id, review }) => {
      await finishReview(ctx, id, review);
    },
    leads,
  );
}

export async function comment(input: unknown) {
  return runAction(
    z.strictObject({ id: z.uuid(), comment: addCommentSchema }),
    input,
    async (ctx, wish) => {
      await commentReview(ctx, wish.id, wish.comment);
    },
    leads,
  );
}

export async function uncomment(input: unknown) {
  return runAction(
    one.extend({ commentId: z.uuid() }),
    input,
    async (ctx, { id, commentId }) => {
      await removeComment(ctx, id, commentId);
    },
    leads,
  );
}

export async function answer(input: unknown) {
  return runAction(
    z.strictObject({ id: z.uuid(), reply: replyToReviewSchema }),
    input,
    async (ctx, { id, reply }) => {
      await answerReview(ctx, id, reply);
    },
  );
}

export async function settle(input: unknown) {
  return runAction(one, input, async (ctx, { id }) => void (await settleReview(ctx, id)), leads);
}

export async function second(input: unknown) {
  return runAction(one, input, async (ctx, { id }) => void (await askSecond(ctx, id)), leads);
}

export async function saveCard(input: unknown) {
  return runAction(
    saveScoreCardSchema,
    input,
    async (ctx, card) => void (await saveScoreCard(ctx, card)),
    leads,
  );
}

export async function decide(input: unknown) {
  return runAction(
    one.extend(decideAnswerSchema.shape),
    input,
    (ctx, { id, keep }) => decideAnswer(ctx, id, { keep }),
    leads,
  );
}
