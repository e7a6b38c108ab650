import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { settleReportSchema } from "@/lib/conversations/abuse/abuse-schemas";
import { settleWordReport } from "@/lib/conversations/abuse/report-words";

export const POST = apiRoute(
  {
    summary: "Settles a report with what came of it",
    params: idParams,
    body: settleReportSchema,
    status: 204,
  },
  (ctx, { params, body }) => settleWordReport(ctx, params.id, body.outcome),
);
