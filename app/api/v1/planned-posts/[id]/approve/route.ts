import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { approvePost } from "@/lib/publishing/approve-post";
import { letGoSchema } from "@/lib/publishing/deed-schemas";
import { plannedPostSchema } from "@/lib/publishing/schemas";

export const POST = apiRoute(
  {
    summary: "Says yes to somebody else's post; it leaves at its time",
    scope: "replies:write",
    params: idParams,
    body: letGoSchema,
    answer: plannedPostSchema,
  },
  (ctx, { params, body }) => approvePost(ctx, params.id, body),
);
