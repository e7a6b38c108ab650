import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { readVoiceRules } from "./read-voice-rules";
import type { VoiceRule } from "./schemas";

/** The whole guide, with who changed what last. Every agent may read it. */
export async function listVoiceRules(ctx: Ctx): Promise<VoiceRule[]> {
  requireAgentActor(ctx.actor);
  const [rules, rows] = await Promise.all([
    readVoiceRules(ctx),
    ctx.db.voiceRule.findMany({ select: { id: true, changedById: true } }),
  ]);
  const by = new Map(rows.map(({ id, changedById }) => [id, changedById]));
  const named = await nameAgents(ctx, [...by.values()]);
  return rules.map((rule) => ({ ...rule, changedBy: named(by.get(rule.id)) }));
}

/** What a composer needs to speak as one types: rules that are on and run in a browser, without their examples. */
export async function listTypingRules(ctx: Ctx): Promise<VoiceRule[]> {
  requireAgentActor(ctx.actor);
  const rules = await readVoiceRules(ctx);
  return rules
    .filter(({ isOn, pattern }) => isOn && pattern.kind !== "expression")
    .map((rule) => ({ ...rule, mustMatch: [], mustNotMatch: [] }));
}
