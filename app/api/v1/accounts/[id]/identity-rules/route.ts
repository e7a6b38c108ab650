import { z } from "zod";
import { apiRoute } from "@/lib/auth/api-route";
import { idParams } from "@/lib/auth/page-query";
import { createIdentityRule } from "@/lib/customers/create-identity-rule";
import { createIdentityRuleSchema, identityRuleSchema } from "@/lib/customers/identity-schemas";
import { listIdentityRules } from "@/lib/customers/list-identity-rules";

export const GET = apiRoute(
  {
    summary: "What proves a person for what on this account",
    scope: "accounts:read",
    params: idParams,
    answer: z.object({ data: z.array(identityRuleSchema) }),
  },
  async (ctx, { params }) => ({ data: await listIdentityRules(ctx, [params.id]) }),
);

export const POST = apiRoute(
  {
    summary: "Declares what proves a person for what",
    roles: ["admin"],
    params: idParams,
    body: createIdentityRuleSchema,
    answer: identityRuleSchema,
    status: 201,
  },
  (ctx, { params, body }) => createIdentityRule(ctx, params.id, body),
);
