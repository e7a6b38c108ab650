import { revokeKey } from "@/lib/agents/revoke-key";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";

export const DELETE = apiRoute(
  { summary: "Ends a key at once", roles: ["admin"], params: idParams },
  (ctx, { params }) => revokeKey(ctx, params.id),
);
