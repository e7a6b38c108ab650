import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { answerReview } from "@/lib/quality/reviews/answer-review";
import { replyToReviewSchema, reviewSchema } from "@/lib/quality/schemas";

export const POST = apiRoute(
  {
    summary: "What the reviewed agent says to it, and whether they contest it",
    params: idParams,
    body: replyToReviewSchema,
    answer: reviewSchema,
  },
  (ctx, { params, body }) => answerReview(ctx, params.id, body),
);
