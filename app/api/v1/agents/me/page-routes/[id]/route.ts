import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { removeRoute } from "@/lib/coverage/on-call/keep-routes";

export const DELETE = apiRoute(
  { summary: "Takes a way away; its number or address is forgotten", params: idParams },
  (ctx, { params }) => removeRoute(ctx, params.id),
);
