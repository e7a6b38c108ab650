"use server";

import { z } from "zod";
import { runAction } from "@/lib/auth/agent-action";
import { changeProtocolSchema, createProtocolSchema } from "@/lib/red-flags/protocol-schemas";
import { cancelReplay, createReplay } from "@/lib/red-flags/replay/create-replay";
import { createReplaySchema } from "@/lib/red-flags/replay/replay-schemas";
import { saveFlagDraftSchema, saveFlagRulesSchema } from "@/lib/red-flags/rule-set-schemas";
import { dropFlagDraft, saveFlagDraft } from "@/lib/red-flags/save-flag-draft";
import { restoreFlagRules, saveFlagRules } from "@/lib/red-flags/save-flag-rules";
import { changeProtocol, createProtocol, retireProtocol } from "@/lib/red-flags/save-protocol";

const KEEPERS = ["lead", "admin"] as const;
const one = z.strictObject({ id: z.uuid() });
const version = z.number().int().min(0);

export async function saveDraft(input: unknown) {
  return runAction(saveFlagDraftSchema, input, saveFlagDraft, KEEPERS);
}

export async function dropDraft(input: unknown) {
  return runAction(z.strictObject({}), input, (ctx) => dropFlagDraft(ctx), KEEPERS);
}

export async function publishRules(input: unknown) {
  return runAction(saveFlagRulesSchema, input, saveFlagRules, KEEPERS);
}

export async function restoreRules(input: unknown) {
  const schema = z.strictObject({ restores: version, version });
  return runAction(schema, input, (ctx, wish) => restoreFlagRules(ctx, wish.restores, wish.version), KEEPERS);
}

export async function replayRules(input: unknown) {
  return runAction(createReplaySchema, input, createReplay, KEEPERS);
}

export async function stopReplay(input: unknown) {
  return runAction(one, input, (ctx, { id }) => cancelReplay(ctx, id), KEEPERS);
}

export async function addProtocol(input: unknown) {
  return runAction(createProtocolSchema, input, createProtocol, KEEPERS);
}

export async function rewriteProtocol(input: unknown) {
  const schema = one.extend({ change: changeProtocolSchema });
  return runAction(schema, input, (ctx, { id, change }) => changeProtocol(ctx, id, change), KEEPERS);
}

export async function endProtocol(input: unknown) {
  return runAction(one, input, (ctx, { id }) => retireProtocol(ctx, id), KEEPERS);
}
