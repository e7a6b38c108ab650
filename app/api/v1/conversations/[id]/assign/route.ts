import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { assign } from "@/lib/conversations/assign";
import { assignInputSchema, conversationSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "Gives it to an agent who may see it, or to nobody",
    scope: "conversations:write",
    params: idParams,
    body: assignInputSchema,
    answer: conversationSchema,
  },
  (ctx, { params, body }) => assign(ctx, params.id, body.agentId),
);
