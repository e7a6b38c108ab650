import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { seenPostSchema } from "@/lib/publishing/deed-schemas";
import { restorePost } from "@/lib/publishing/restore-post";
import { plannedPostSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "Takes a cancelling back",
    scope: "replies:write",
    params: idParams,
    body: seenPostSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => restorePost(ctx, params.id, body),
);
