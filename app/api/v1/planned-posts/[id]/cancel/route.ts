import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { cancelPost } from "@/lib/publishing/cancel-post";
import { seenPostSchema } from "@/lib/publishing/deed-schemas";
import { plannedPostSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "Takes a post out of the plan",
    scope: "replies:write",
    params: idParams,
    body: seenPostSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => cancelPost(ctx, params.id, body),
);
