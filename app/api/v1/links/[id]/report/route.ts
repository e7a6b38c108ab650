import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { reportLink } from "@/lib/conversations/report-link";
import { reportLines } from "@/lib/conversations/rules/report-lines";
import { linkReportSchema } from "@/lib/customers/link-schemas";

export const GET = apiRoute(
  {
    summary: "What was shown, sent or done across a link, for the privacy officer, as JSON or CSV",
    roles: ["lead", "admin"],
    params: idParams,
    query: z.object({ format: z.enum(["json", "csv"]).default("json") }),
    answer: linkReportSchema,
  },
  async (ctx, { params, query }) => {
    const report = await reportLink(ctx, params.id);
    const isCsv = query.format === "csv";
    const text = isCsv ? reportLines(report) : JSON.stringify(report, null, 2);
    return new Response(text, {
      headers: {
        "content-type": isCsv ? "text/csv; charset=utf-8" : "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="link-${params.id}.${query.format}"`,
        "cache-control": "no-store",
      },
    });
  },
);
