import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { settleReview } from "@/lib/quality/reviews/answer-review";
import { reviewSchema } from "@/lib/quality/schemas";

export const POST = apiRoute(
  { summary: "Closes what was contested", roles: ["lead", "admin"], params: idParams, answer: reviewSchema },
  (ctx, { params }) => settleReview(ctx, params.id),
);
