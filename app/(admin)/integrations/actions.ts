"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { createIdentityRule } from "@/lib/customers/create-identity-rule";
import { createIdentityRuleSchema } from "@/lib/customers/identity-schemas";
import { retireIdentityRule } from "@/lib/customers/retire-identity-rule";
import { createAction } from "@/lib/integrations/create-action";
import { createLookup } from "@/lib/integrations/create-lookup";
import { retireDeclared } from "@/lib/integrations/retire-declared";
import { createActionSchema, createLookupSchema } from "@/lib/integrations/schemas";

const ADMINS = ["admin"] as const;

export async function addLookup(input: unknown) {
  return runAction(createLookupSchema, input, createLookup, ADMINS);
}

export async function addAction(input: unknown) {
  return runAction(createActionSchema, input, createAction, ADMINS);
}

export async function addRule(input: unknown) {
  const schema = createIdentityRuleSchema.extend({ accountId: z.uuid() });
  return runAction(
    schema,
    input,
    async (ctx, { accountId, ...rule }) => void (await createIdentityRule(ctx, accountId, rule)),
    ADMINS,
  );
}

/** Takes a lookup, an action or a rule out of use. */
export async function retire(input: unknown) {
  const schema = z.strictObject({ kind: z.enum(["lookup", "action", "rule"]), id: z.uuid() });
  return runAction(
    schema,
    input,
    (ctx, { kind, id }) => (kind === "rule" ? retireIdentityRule(ctx, id) : retireDeclared(ctx, kind, id)),
    ADMINS,
  );
}
