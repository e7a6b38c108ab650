"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { cancelVoiceReplay, createVoiceReplay } from "@/lib/voice/replay/create-voice-replay";
import { createVoiceReplaySchema } from "@/lib/voice/replay/voice-replay-schemas";
import { changeVoiceRule, createVoiceRule, endVoiceRule } from "@/lib/voice/save-voice-rule";
import { changeVoiceRuleSchema, createVoiceRuleSchema } from "@/lib/voice/schemas";

const LEADS = ["lead", "admin"] as const;
const one = z.strictObject({ id: z.uuid() });

export async function addRule(input: unknown) {
  return runAction(createVoiceRuleSchema, input, createVoiceRule, LEADS);
}

export async function changeRule(input: unknown) {
  const schema = one.extend({ change: changeVoiceRuleSchema });
  return runAction(schema, input, (ctx, { id, change }) => changeVoiceRule(ctx, id, change), LEADS);
}

export async function endRule(input: unknown) {
  const schema = one.extend({ version: z.number().int().min(0) });
  return runAction(schema, input, (ctx, { id, version }) => endVoiceRule(ctx, id, version), LEADS);
}

export async function replayGuide(input: unknown) {
  return runAction(createVoiceReplaySchema, input, createVoiceReplay, LEADS);
}

export async function stopReplay(input: unknown) {
  return runAction(one, input, (ctx, { id }) => cancelVoiceReplay(ctx, id), LEADS);
}
