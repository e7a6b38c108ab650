import { apiRoute } from "@/lib/auth/api-route";
import { callListQuery, callPageSchema, logCallSchema } from "@/lib/conversations/call-schemas";
import { listCalls } from "@/lib/conversations/list-calls";
import { logCall } from "@/lib/conversations/log-call";
import { interactionSchema } from "@/lib/conversations/schemas";

export const GET = apiRoute(
  {
    summary: "Calls of the caller's lines, newest first: all, those that ring, or those whose note waits",
    scope: "conversations:read",
    query: callListQuery,
    answer: callPageSchema,
  },
  (ctx, { query }) => listCalls(ctx, query),
);

export const POST = apiRoute(
  {
    summary: "Writes a call down: one interaction in its person's history",
    scope: "conversations:write",
    body: logCallSchema,
    answer: interactionSchema,
    status: 201,
  },
  (ctx, { body }) => logCall(ctx, body),
);
