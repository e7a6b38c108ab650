import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { seenPostSchema } from "@/lib/publishing/deed-schemas";
import { releasePost } from "@/lib/publishing/release-post";
import { plannedPostSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "Lets one post out of the holds that keep it",
    scope: "replies:write",
    params: idParams,
    body: seenPostSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => releasePost(ctx, params.id, body),
);
