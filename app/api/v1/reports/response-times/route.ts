import { apiRoute } from "@/lib/auth/api-route";
import { reportResponseTimes } from "@/lib/response-times/report-response-times";
import { reportAnswerSchema, reportQuerySchema } from "@/lib/response-times/report-schemas";

export const GET = apiRoute(
  {
    summary:
      "How long people waited: n, percentiles and shares within 10 and 30 minutes and the own target, row by row",
    scope: "reports:read",
    query: reportQuerySchema,
    answer: reportAnswerSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  (ctx, { query }) => reportResponseTimes(ctx, query),
);
