import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { listIncidentRows } from "@/lib/incidents/report/list-incident-rows";
import { incidentRowSchema, incidentRowsQuerySchema } from "@/lib/incidents/report/report-schemas";

export const GET = apiRoute(
  {
    summary: "The rows behind a figure of an incident's report",
    scope: "reports:read",
    roles: ["lead", "admin"],
    params: idParams,
    query: incidentRowsQuerySchema,
    answer: z.object({ data: z.array(incidentRowSchema) }),
    costly: { name: "incident-reports", perTenSeconds: 20, atOnce: 2 },
  },
  async (ctx, { params, query }) => ({ data: await listIncidentRows(ctx, params.id, query) }),
);
