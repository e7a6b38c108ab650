import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listHistory } from "@/lib/conversations/list-history";
import { historyPageSchema, historyQuery } from "@/lib/conversations/query-schemas";

export const GET = apiRoute(
  {
    summary: "Everything of one person over all conversations, newest first",
    scope: "customers:read",
    params: idParams,
    query: historyQuery,
    answer: historyPageSchema,
  },
  (ctx, { params, query }) => listHistory(ctx, params.id, query),
);
