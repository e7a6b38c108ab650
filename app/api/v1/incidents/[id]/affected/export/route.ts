import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { exportAffected } from "@/lib/incidents/affected/export-affected";

export const GET = apiRoute(
  {
    summary: "Everybody an incident hits, as CSV",
    scope: "customers:read",
    roles: ["lead", "admin"],
    params: idParams,
  },
  async (ctx, { params }) => {
    const lines = await exportAffected(ctx, params.id);
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        const { value, done } = await lines.next();
        if (done) controller.close();
        else controller.enqueue(new TextEncoder().encode(value));
      },
      cancel: async () => void (await lines.return(undefined)),
    });
    return new Response(body, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="affected-${params.id.slice(0, 8)}.csv"`,
        "cache-control": "no-store",
      },
    });
  },
);
