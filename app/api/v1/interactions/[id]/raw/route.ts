import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getRawMail } from "@/lib/replies/get-raw-mail";

export const GET = apiRoute(
  {
    summary:
      "A mail as it came, byte for byte but for masked card numbers, as a download; the audit says who took it",
    scope: "conversations:read",
    params: idParams,
  },
  async (ctx, { params }) => {
    const bytes = await getRawMail(ctx, params.id);
    return new Response(bytes, {
      headers: {
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename="mail-${params.id}.eml"`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    });
  },
);
