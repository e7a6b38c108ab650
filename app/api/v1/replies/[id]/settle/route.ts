import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { interactionSchema } from "@/lib/conversations/schemas";
import { settleSchema } from "@/lib/replies/schemas";
import { settleReply } from "@/lib/replies/settle-reply";

export const POST = apiRoute(
  {
    summary: "Says how a reply in doubt ended: it is at the provider, or it is not",
    scope: "replies:write",
    params: idParams,
    body: settleSchema,
    answer: interactionSchema,
  },
  (ctx, { params, body }) => settleReply(ctx, params.id, body),
);
