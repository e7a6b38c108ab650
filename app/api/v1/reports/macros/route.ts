import { apiRoute } from "@/lib/auth/api-route";
import { reportMacros } from "@/lib/macros/report-macros";
import { macroReportQuery, macroReportSchema } from "@/lib/macros/schemas";

export const GET = apiRoute(
  {
    summary: "How often each macro was taken, sent unchanged or edited, and what came of the answers",
    query: macroReportQuery,
    answer: macroReportSchema,
  },
  (ctx, { query }) => reportMacros(ctx, query),
);
