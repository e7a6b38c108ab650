import { apiRoute } from "@/lib/auth/api-route";
import { listConversations } from "@/lib/conversations/list-conversations";
import { openConversation } from "@/lib/conversations/open-conversation";
import {
  conversationPageSchema,
  conversationsQuery,
  openInputSchema,
} from "@/lib/conversations/query-schemas";
import { conversationSchema } from "@/lib/conversations/schemas";

export const GET = apiRoute(
  {
    summary: "The queue: by due time (open ones only), or newest first",
    scope: "conversations:read",
    query: conversationsQuery,
    answer: conversationPageSchema,
  },
  (ctx, { query }) => listConversations(ctx, query),
);

export const POST = apiRoute(
  {
    summary: "A conversation of what a bystander said; its turn starts when it was said",
    scope: "conversations:write",
    body: openInputSchema,
    answer: conversationSchema,
    status: 201,
  },
  (ctx, { body }) => openConversation(ctx, body.interactionId),
);
