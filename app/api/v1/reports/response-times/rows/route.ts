import { apiRoute } from "@/lib/auth/api-route";
import { exportRows } from "@/lib/response-times/export-rows";
import { listReportRows } from "@/lib/response-times/list-report-rows";
import { turnPageSchema } from "@/lib/response-times/overview-schemas";
import { rowsQuerySchema } from "@/lib/response-times/report-schemas";

export const GET = apiRoute(
  {
    summary:
      "The turns behind a figure, page by page; all of them as CSV with `format=csv` or `Accept: text/csv`",
    scope: "reports:read",
    query: rowsQuerySchema,
    answer: turnPageSchema,
    costly: { name: "reports", perTenSeconds: 60, atOnce: 4 },
  },
  async (ctx, { query, request }) => {
    const accepts = request.headers.get("accept")?.startsWith("text/csv") ?? false;
    if (query.format === "json" || (query.format === undefined && !accepts))
      return listReportRows(ctx, query);
    const lines = await exportRows(ctx, query);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(new TextEncoder().encode(value));
      },
      cancel: async () => void (await lines.return(undefined)),
    });
    const name = `response-times-${ctx.now().toISOString().slice(0, 10)}.csv`;
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  },
);
