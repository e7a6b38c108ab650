import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getConversation } from "@/lib/conversations/get-conversation";
import { conversationAnswerSchema, conversationQuery } from "@/lib/conversations/query-schemas";

export const GET = apiRoute(
  {
    summary: "One conversation with its interactions, newest first",
    scope: "conversations:read",
    params: idParams,
    query: conversationQuery,
    answer: conversationAnswerSchema,
  },
  (ctx, { params, query }) => getConversation(ctx, params.id, query),
);
