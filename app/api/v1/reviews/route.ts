import { apiRoute } from "@/lib/auth/api-route";
import { addReview } from "@/lib/quality/reviews/add-review";
import { listReviews } from "@/lib/quality/reviews/list-reviews";
import { addReviewSchema, listReviewsSchema, reviewListSchema, reviewSchema } from "@/lib/quality/schemas";

export const GET = apiRoute(
  {
    summary: "Reviews the caller may know of: agents their own once done, leads those of their teams",
    query: listReviewsSchema,
    answer: reviewListSchema,
  },
  async (ctx, { query }) => ({ data: await listReviews(ctx, query) }),
);

export const POST = apiRoute(
  {
    summary: "Puts what an agent answered in a conversation up for review by hand",
    roles: ["lead", "admin"],
    body: addReviewSchema,
    answer: reviewSchema,
    status: 201,
  },
  (ctx, { body }) => addReview(ctx, body),
);
