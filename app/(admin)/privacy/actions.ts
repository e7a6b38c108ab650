"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { confirmHold as confirmOne } from "@/lib/privacy/confirm-hold";
import { liftHold as liftOne } from "@/lib/privacy/lift-hold";
import { previewRetention as previewDays } from "@/lib/privacy/preview-retention";
import { liftHoldSchema, setRetentionSchema } from "@/lib/privacy/schemas";
import { setRetention as setDays } from "@/lib/privacy/set-retention";

const LEADS = ["lead", "admin"] as const;
const ADMINS = ["admin"] as const;
const on = z.strictObject({ holdId: z.uuid() });

export async function confirmHold(input: unknown) {
  return runAction(on, input, (ctx, { holdId }) => confirmOne(ctx, holdId), LEADS);
}

export async function liftHold(input: unknown) {
  const schema = on.extend(liftHoldSchema.shape);
  return runAction(schema, input, (ctx, { holdId, reason }) => liftOne(ctx, holdId, reason), LEADS);
}

export async function previewRetention(input: unknown) {
  return runAction(setRetentionSchema, input, (ctx, days) => previewDays(ctx, days), ADMINS);
}

export async function setRetention(input: unknown) {
  return runAction(setRetentionSchema, input, (ctx, days) => setDays(ctx, days), ADMINS);
}
