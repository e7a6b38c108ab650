import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { exportClaims } from "@/lib/goodwill/make-good/export-claims";
import { getMakeGood } from "@/lib/goodwill/make-good/list-make-goods";

export const GET = apiRoute(
  {
    summary: "What was chosen as CSV, for whoever pays without the hook; safe to open in a spreadsheet",
    scope: "customers:read",
    roles: ["lead", "admin"],
    params: idParams,
  },
  async (ctx, { params }) => {
    await getMakeGood(ctx, params.id);
    const lines = exportClaims(ctx, params.id);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(new TextEncoder().encode(value));
      },
      cancel: async () => void (await lines.return(undefined)),
    });
    const name = `claims-${ctx.now().toISOString().slice(0, 10)}.csv`;
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  },
);
