import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { hideInteraction } from "@/lib/replies/hide-interaction";
import { hideSchema } from "@/lib/replies/schemas";

export const POST = apiRoute(
  {
    summary: "Hides what somebody wrote under our post, or shows it again",
    scope: "replies:write",
    params: idParams,
    body: hideSchema,
  },
  (ctx, { params, body }) => hideInteraction(ctx, params.id, body),
);
