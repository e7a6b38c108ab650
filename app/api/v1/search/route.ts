import { apiRoute } from "@/lib/auth/api-route";
import { searchAnswerSchema, searchQuery } from "@/lib/search/schemas";
import { searchDesk } from "@/lib/search/search-desk";

export const GET = apiRoute(
  {
    summary: "Interactions that bear the words, newest first, and the people they name",
    scope: "conversations:read",
    query: searchQuery,
    answer: searchAnswerSchema,
    costly: { name: "search", perTenSeconds: 60, atOnce: 3 },
  },
  (ctx, { query }) => searchDesk(ctx, query),
);
