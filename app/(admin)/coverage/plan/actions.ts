"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { applyPlan, discardPlan } from "@/lib/coverage/plan/apply-plan";
import { cancelPlan, createPlan } from "@/lib/coverage/plan/create-plan";
import { createPlanSchema } from "@/lib/coverage/plan-schemas";

const KEEPERS = ["admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function askForPlan(input: unknown) {
  return runAction(createPlanSchema, input, createPlan, KEEPERS);
}

export async function stopPlan(input: unknown) {
  return runAction(one, input, (ctx, { id }) => cancelPlan(ctx, id), KEEPERS);
}

export async function takePlan(input: unknown) {
  return runAction(one, input, (ctx, { id }) => applyPlan(ctx, id), KEEPERS);
}

export async function dropPlan(input: unknown) {
  return runAction(one, input, (ctx, { id }) => discardPlan(ctx, id), KEEPERS);
}
