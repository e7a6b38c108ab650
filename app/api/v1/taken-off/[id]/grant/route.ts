import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { grantTakeOff } from "@/lib/conversations/abuse/take-off";

export const POST = apiRoute(
  { summary: "Grants the wish to be off a person", roles: ["lead", "admin"], params: idParams, status: 204 },
  (ctx, { params }) => grantTakeOff(ctx, params.id),
);
