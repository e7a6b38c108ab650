import { apiRoute } from "@/lib/auth/api-route";
import { exportHours } from "@/lib/coverage/export-hours";
import { hoursQuerySchema, hoursSchema } from "@/lib/coverage/paid-schemas";
import { reportHours } from "@/lib/coverage/report-hours";

export const GET = apiRoute(
  {
    summary:
      "Minutes of a month by person: planned, worked, break, overtime, on call, night, Sunday, holiday; for payroll as CSV with `format=csv`",
    scope: "reports:read",
    roles: ["lead", "admin"],
    query: hoursQuerySchema,
    answer: hoursSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  async (ctx, { query: { month, format } }) => {
    if (format !== "csv") return reportHours(ctx, month);
    return new Response(await exportHours(ctx, month), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="hours-${month}.csv"`,
        "cache-control": "no-store",
      },
    });
  },
);
