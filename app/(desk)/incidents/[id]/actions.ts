"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { closeIncident } from "@/lib/incidents/close-incident";
import { setRestAsideSchema } from "@/lib/incidents/incident-schemas";
import { createJoinRuleSchema } from "@/lib/incidents/join-schemas";
import { createJoinRule } from "@/lib/incidents/parts/create-join-rule";
import { retireJoinRule } from "@/lib/incidents/parts/retire-join-rule";
import { reopenIncident } from "@/lib/incidents/reopen-incident";
import { setRestAside } from "@/lib/incidents/set-rest-aside";

const one = { id: z.uuid() };

export async function closeIncidentNow(input: unknown) {
  return runAction(z.strictObject(one), input, async (ctx, { id }) => void (await closeIncident(ctx, id)));
}

export async function reopenIncidentNow(input: unknown) {
  return runAction(z.strictObject(one), input, async (ctx, { id }) => void (await reopenIncident(ctx, id)));
}

export async function setRestAsideNow(input: unknown) {
  return runAction(setRestAsideSchema.extend(one), input, (ctx, { id, reason }) =>
    setRestAside(ctx, id, reason),
  );
}

export async function addJoinRuleNow(input: unknown) {
  return runAction(createJoinRuleSchema.extend(one), input, async (ctx, { id, ...rule }) => {
    await createJoinRule(ctx, id, rule);
  });
}

export async function retireJoinRuleNow(input: unknown) {
  return runAction(z.strictObject({ ...one, ruleId: z.uuid() }), input, (ctx, { id, ruleId }) =>
    retireJoinRule(ctx, id, ruleId),
  );
}
