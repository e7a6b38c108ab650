import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { letGoSchema } from "@/lib/publishing/deed-schemas";
import { planPost } from "@/lib/publishing/plan-post";
import { plannedPostSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "Plans a post that needs nobody's yes (any more), or posts it now",
    scope: "replies:write",
    params: idParams,
    body: letGoSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => planPost(ctx, params.id, body),
);
