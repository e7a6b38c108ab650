import { apiRoute } from "@/lib/auth/api-route";
import { reportSatisfaction } from "@/lib/response-times/report-satisfaction";
import { satisfactionQuerySchema, satisfactionReportSchema } from "@/lib/response-times/satisfaction-schemas";

export const GET = apiRoute(
  {
    summary: "What people said when they were asked how it went: sent, answered, mean, how many gave what",
    scope: "reports:read",
    query: satisfactionQuerySchema,
    answer: satisfactionReportSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  (ctx, { query }) => reportSatisfaction(ctx, query),
);
