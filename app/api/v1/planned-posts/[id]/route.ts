import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { changePost } from "@/lib/publishing/change-post";
import { getPost } from "@/lib/publishing/get-post";
import { changePostSchema, plannedPostSchema } from "@/lib/publishing/schemas";

export const GET = apiRoute(
  {
    summary: "One planned post",
    scope: "conversations:read",
    params: idParams,
    answer: plannedPostSchema,
  },
  (ctx, { params }) => getPost(ctx, params.id),
);

export const PATCH = apiRoute(
  {
    summary: "Changes a post that has not begun to leave; new words ask for a yes again",
    scope: "replies:write",
    params: idParams,
    body: changePostSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => changePost(ctx, params.id, body),
);
