import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { settlePostSchema } from "@/lib/publishing/deed-schemas";
import { plannedPostSchema } from "@/lib/publishing/schemas";
import { settlePost } from "@/lib/publishing/settle-post";

export const POST = apiRoute(
  {
    summary: "A person says how a post in doubt ended",
    scope: "replies:write",
    params: idParams,
    body: settlePostSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => settlePost(ctx, params.id, body),
);
