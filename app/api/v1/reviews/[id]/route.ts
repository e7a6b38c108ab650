import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getReview } from "@/lib/quality/reviews/get-review";
import { reviewSchema } from "@/lib/quality/schemas";

export const GET = apiRoute(
  {
    summary: "A review with its card, comments and the conversation",
    params: idParams,
    answer: reviewSchema,
  },
  (ctx, { params }) => getReview(ctx, params.id),
);
