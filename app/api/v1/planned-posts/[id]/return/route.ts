import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { returnPostSchema } from "@/lib/publishing/deed-schemas";
import { returnPost } from "@/lib/publishing/return-post";
import { plannedPostSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "Hands a post back to its writer with what should be different",
    scope: "replies:write",
    params: idParams,
    body: returnPostSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => returnPost(ctx, params.id, body),
);
