import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getMailDocument } from "@/lib/replies/get-mail-document";

/** Nothing runs, loads or leads away on its own; a link opens outside when a person follows it. */
const POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export const GET = apiRoute(
  {
    summary: "The whole of a mail as HTML in a sandbox of its own: nothing in it runs or loads",
    scope: "conversations:read",
    params: idParams,
  },
  async (ctx, { params }) =>
    new Response(await getMailDocument(ctx, params.id), {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": POLICY,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store",
      },
    }),
);
