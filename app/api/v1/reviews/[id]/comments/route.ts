import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { commentReview } from "@/lib/quality/reviews/comment-review";
import { addCommentSchema, reviewSchema } from "@/lib/quality/schemas";

export const POST = apiRoute(
  {
    summary: "Says something at a sentence of the conversation under review",
    roles: ["lead", "admin"],
    params: idParams,
    body: addCommentSchema,
    answer: reviewSchema,
    status: 201,
  },
  (ctx, { params, body }) => commentReview(ctx, params.id, body),
);
