import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { getQuarantinedRaw } from "@/lib/intake/get-quarantined-raw";

const HEADERS = {
  "content-type": "application/octet-stream",
  "content-disposition": 'attachment; filename="raw.bin"',
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cache-control": "no-store",
};

export const GET = apiRoute(
  { summary: "The bytes as they came", roles: ["admin"], params: idParams },
  async (ctx, { params }) =>
    new Response(new Uint8Array(await getQuarantinedRaw(ctx, params.id)), { headers: HEADERS }),
);
