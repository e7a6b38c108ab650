import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { resolve } from "@/lib/conversations/resolve";
import { conversationSchema, resolveInputSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "Settles it; while the customer waits only with a reason",
    scope: "conversations:write",
    params: idParams,
    body: resolveInputSchema,
    answer: conversationSchema,
  },
  (ctx, { params, body }) => resolve(ctx, params.id, body.reason),
);
