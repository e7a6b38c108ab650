import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { retireIdentityRule } from "@/lib/customers/retire-identity-rule";

export const DELETE = apiRoute(
  { summary: "Takes a rule of proof out of use", roles: ["admin"], params: idParams },
  (ctx, { params }) => retireIdentityRule(ctx, params.id),
);
