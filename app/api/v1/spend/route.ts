import { reportSpend } from "@/lib/accounts/spend/report-spend";
import { spendQuerySchema, spendReportSchema } from "@/lib/accounts/spend-schemas";
import { apiRoute } from "@/lib/auth/api-route";

export const GET = apiRoute(
  {
    summary: "What accounts cost in a month by the provider's prices, by endpoint, with their budgets",
    roles: ["lead", "admin"],
    query: spendQuerySchema,
    answer: spendReportSchema,
  },
  (ctx, { query }) => reportSpend(ctx, query.month),
);
