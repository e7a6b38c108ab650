import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { finishReview } from "@/lib/quality/reviews/finish-review";
import { finishReviewSchema, reviewSchema } from "@/lib/quality/schemas";

export const POST = apiRoute(
  {
    summary: "Closes a review with its answers; the reviewed agent sees it from then on",
    roles: ["lead", "admin"],
    params: idParams,
    body: finishReviewSchema,
    answer: reviewSchema,
  },
  (ctx, { params, body }) => finishReview(ctx, params.id, body),
);
