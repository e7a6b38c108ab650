import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { retireDeclared } from "@/lib/integrations/retire-declared";

export const DELETE = apiRoute(
  { summary: "Takes an action out of use", roles: ["admin"], params: idParams },
  (ctx, { params }) => retireDeclared(ctx, "action", params.id),
);
