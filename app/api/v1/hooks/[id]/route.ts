import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { removeHook } from "@/lib/integrations/hooks/keep-hooks";

export const DELETE = apiRoute(
  { summary: "Tells a webhook nothing any more", roles: ["admin"], params: idParams },
  (ctx, { params }) => removeHook(ctx, params.id),
);
