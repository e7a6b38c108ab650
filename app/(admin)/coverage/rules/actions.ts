"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changePolicySchema } from "@/lib/coverage/cover-schemas";
import { changeWorkRules, createWorkRules, retireWorkRules } from "@/lib/coverage/keep-work-rules";
import { setPolicy } from "@/lib/coverage/set-policy";
import { setTerms } from "@/lib/coverage/set-terms";
import { changeWorkRulesSchema, createWorkRulesSchema } from "@/lib/coverage/work-rules-schemas";

const KEEPERS = ["admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function addWorkRules(input: unknown) {
  return runAction(
    createWorkRulesSchema,
    input,
    async (ctx, wish) => void (await createWorkRules(ctx, wish)),
    KEEPERS,
  );
}

export async function saveWorkRules(input: unknown) {
  return runAction(
    one.extend({ change: changeWorkRulesSchema }),
    input,
    async (ctx, { id, change }) => void (await changeWorkRules(ctx, id, change)),
    KEEPERS,
  );
}

export async function endWorkRules(input: unknown) {
  return runAction(one, input, (ctx, { id }) => retireWorkRules(ctx, id), KEEPERS);
}

export async function saveHouseRules(input: unknown) {
  return runAction(
    changePolicySchema,
    input,
    async (ctx, change) => void (await setPolicy(ctx, change)),
    KEEPERS,
  );
}

export async function putUnderRules(input: unknown) {
  return runAction(
    z.strictObject({ agentId: z.uuid(), rulesId: z.uuid().nullable() }),
    input,
    async (ctx, { agentId, rulesId }) => void (await setTerms(ctx, agentId, { rulesId })),
    KEEPERS,
  );
}
