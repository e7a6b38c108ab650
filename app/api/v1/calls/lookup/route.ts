import { apiRoute } from "@/lib/auth/api-route";
import { lookupQuery, lookupSchema } from "@/lib/conversations/call-schemas";
import { lookUpNumber } from "@/lib/conversations/look-up-number";

export const GET = apiRoute(
  {
    summary: "A number in any notation, and everybody known by it",
    scope: "conversations:read",
    query: lookupQuery,
    answer: lookupSchema,
  },
  (ctx, { query }) => lookUpNumber(ctx, query),
);
