import { exportAudit } from "@/lib/audit/export-audit";
import { listAuditSchema } from "@/lib/audit/schemas";
import { apiRoute } from "@/lib/auth/api-route";

export const GET = apiRoute(
  {
    summary: "The filtered audit as CSV, safe to open in a spreadsheet",
    roles: ["admin"],
    query: listAuditSchema,
  },
  async (ctx, { query }) => {
    const lines = exportAudit(ctx, query);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(new TextEncoder().encode(value));
      },
      cancel: async () => void (await lines.return(undefined)),
    });
    const name = `audit-${ctx.now().toISOString().slice(0, 10)}.csv`;
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  },
);
