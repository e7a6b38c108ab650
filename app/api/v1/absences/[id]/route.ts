import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { withdrawAbsence } from "@/lib/coverage/offers/withdraw-absence";

export const DELETE = apiRoute(
  {
    summary: "Takes an absence back: agents their own, leads and admins anybody's",
    params: idParams,
    status: 204,
  },
  (ctx, { params }) => withdrawAbsence(ctx, params.id),
);
