import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { askSecond } from "@/lib/quality/reviews/add-review";
import { reviewSchema } from "@/lib/quality/schemas";

export const POST = apiRoute(
  {
    summary: "Asks a second pair of eyes to review the same",
    roles: ["lead", "admin"],
    params: idParams,
    answer: reviewSchema,
    status: 201,
  },
  (ctx, { params }) => askSecond(ctx, params.id),
);
