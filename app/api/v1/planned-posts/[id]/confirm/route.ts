import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { confirmPost } from "@/lib/publishing/confirm-post";
import { confirmPostSchema } from "@/lib/publishing/deed-schemas";
import { plannedPostSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "Says that a post whose time went by still holds",
    scope: "replies:write",
    params: idParams,
    body: confirmPostSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => confirmPost(ctx, params.id, body),
);
