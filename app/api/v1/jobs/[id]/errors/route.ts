import { apiRoute } from "@/lib/auth/api-route";
import { errorSentence } from "@/lib/auth/error-sentence";
import { idParams } from "@/lib/auth/page-query";
import { Invalid } from "@/lib/base/errors";
import { exportJobErrors } from "@/lib/customers/export-job-errors";

export const GET = apiRoute(
  {
    summary: "Every row that was not taken, with why, as CSV to correct and send in again",
    scope: "customers:write",
    roles: ["lead", "admin"],
    params: idParams,
  },
  async (ctx, { params, locale }) => {
    const lines = await exportJobErrors(ctx, params.id, (code, values) =>
      errorSentence(new Invalid(code, values), locale),
    );
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
        "content-disposition": `attachment; filename="not-taken-${params.id.slice(0, 8)}.csv"`,
        "cache-control": "no-store",
      },
    });
  },
);
