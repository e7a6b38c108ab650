import { apiRoute } from "@/lib/auth/api-route";
import { balanceSchema } from "@/lib/response-times/overview-schemas";
import { reportBalance } from "@/lib/response-times/report-balance";
import { reportQuerySchema } from "@/lib/response-times/report-schemas";

export const GET = apiRoute(
  {
    summary: "What came in and what became of it, equal to the unit to what the providers handed over",
    scope: "reports:read",
    query: reportQuerySchema,
    answer: balanceSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  (ctx, { query }) => reportBalance(ctx, query),
);
