import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { releaseQuarantined } from "@/lib/intake/release-quarantined";

export const POST = apiRoute(
  { summary: "Takes it off the list without reading it", roles: ["admin"], params: idParams },
  (ctx, { params }) => releaseQuarantined(ctx, params.id),
);
