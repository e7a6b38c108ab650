import { apiRoute } from "@/lib/auth/api-route";
import { overviewSchema } from "@/lib/response-times/overview-schemas";
import { reportOverview } from "@/lib/response-times/report-overview";
import { reportQuerySchema } from "@/lib/response-times/report-schemas";

export const GET = apiRoute(
  {
    summary:
      "The report of response times as one: balance, totals, trend, week, distribution, channels, people, paths",
    scope: "reports:read",
    query: reportQuerySchema,
    answer: overviewSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  (ctx, { query }) => reportOverview(ctx, query),
);
