import { apiRoute } from "@/lib/auth/api-route";
import { actOnMany } from "@/lib/conversations/act-on-many";
import { bulkResultSchema } from "@/lib/conversations/query-schemas";
import { bulkInputSchema } from "@/lib/conversations/schemas";

export const POST = apiRoute(
  {
    summary: "One deed on chosen conversations, or on everything a filter matches",
    scope: "conversations:write",
    body: bulkInputSchema,
    answer: bulkResultSchema,
  },
  (ctx, { body }) => actOnMany(ctx, body),
);
