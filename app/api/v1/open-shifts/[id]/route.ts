import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { closeOpenShift } from "@/lib/coverage/offers/close-open-shift";

export const DELETE = apiRoute(
  {
    summary: "Asks nobody any more; what was taken stays",
    roles: ["lead", "admin"],
    params: idParams,
    status: 204,
  },
  (ctx, { params }) => closeOpenShift(ctx, params.id),
);
