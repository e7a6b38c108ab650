import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { withdrawIdentity } from "@/lib/customers/withdraw-identity";

export const DELETE = apiRoute(
  { summary: "Takes an identity check back before its time is over", params: idParams },
  (ctx, { params }) => withdrawIdentity(ctx, params.id),
);
