import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { seenPostSchema } from "@/lib/publishing/deed-schemas";
import { plannedPostSchema } from "@/lib/publishing/schemas";
import { withdrawPost } from "@/lib/publishing/withdraw-post";

export const POST = apiRoute(
  {
    summary: "Takes a post back into a draft that waits for somebody's yes; by its author",
    scope: "replies:write",
    params: idParams,
    body: seenPostSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => withdrawPost(ctx, params.id, body),
);
