import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { askPost } from "@/lib/publishing/ask-post";
import { letGoSchema } from "@/lib/publishing/deed-schemas";
import { plannedPostSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "Puts a draft before somebody else for their yes",
    scope: "replies:write",
    params: idParams,
    body: letGoSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => askPost(ctx, params.id, body),
);
