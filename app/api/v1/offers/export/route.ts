import { apiRoute } from "@/lib/auth/api-route";
import { exportOffers } from "@/lib/goodwill/export-offers";
import { listOffersSchema } from "@/lib/goodwill/offer-schemas";

export const GET = apiRoute(
  {
    summary: "The filtered ledger as CSV, safe to open in a spreadsheet",
    roles: ["lead", "admin"],
    query: listOffersSchema,
  },
  async (ctx, { query }) => {
    const lines = exportOffers(ctx, query);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(new TextEncoder().encode(value));
      },
      cancel: async () => void (await lines.return(undefined)),
    });
    const name = `goodwill-${ctx.now().toISOString().slice(0, 10)}.csv`;
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "no-store",
      },
    });
  },
);
