import { apiRoute } from "@/lib/auth/api-route";
import { download } from "@/lib/auth/download";
import { idParams } from "@/lib/auth/page-query";
import { exportIncident } from "@/lib/incidents/report/export-incident";
import { reportIncident } from "@/lib/incidents/report/report-incident";
import { incidentReportQuerySchema, incidentReportSchema } from "@/lib/incidents/report/report-schemas";

export const GET = apiRoute(
  {
    summary:
      "What an incident was: spread, times, who was told, what it cost and what was said; CSV with `format=csv`",
    scope: "reports:read",
    roles: ["lead", "admin"],
    params: idParams,
    query: incidentReportQuerySchema,
    answer: incidentReportSchema,
    costly: { name: "incident-reports", perTenSeconds: 20, atOnce: 2 },
  },
  async (ctx, { params, query }) => {
    if (query.format === "json") return reportIncident(ctx, params.id);
    const text = await exportIncident(ctx, params.id);
    const name = `incident-${ctx.now().toISOString().slice(0, 10)}.csv`;
    return download(new TextEncoder().encode(text), name, "text/csv; charset=utf-8");
  },
);
