import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { retireDeclared } from "@/lib/integrations/retire-declared";

export const DELETE = apiRoute(
  { summary: "Takes a lookup and its actions out of use", roles: ["admin"], params: idParams },
  (ctx, { params }) => retireDeclared(ctx, "lookup", params.id),
);
