import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { conversationSchema, reasonsInputSchema } from "@/lib/conversations/schemas";
import { setReasons } from "@/lib/conversations/set-reasons";

export const PUT = apiRoute(
  {
    summary: "Replaces its contact reasons",
    scope: "conversations:write",
    params: idParams,
    body: reasonsInputSchema,
    answer: conversationSchema,
  },
  (ctx, { params, body }) => setReasons(ctx, params.id, body.reasonIds),
);
