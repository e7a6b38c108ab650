import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { retryQuarantined } from "@/lib/intake/retry-quarantined";

export const POST = apiRoute(
  {
    summary: "Reads it once more; the worker answers within seconds",
    roles: ["admin"],
    params: idParams,
    status: 202,
  },
  (ctx, { params }) => retryQuarantined(ctx, params.id),
);
