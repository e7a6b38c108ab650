import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { readVoiceRules } from "./read-voice-rules";
import type { TriedVoice, TryVoice } from "./schemas";
import { speakOf } from "./speak-of";
import { speakerOf, voiceFaults } from "./voice-faults";

/**
 * What a rule as it is written just now would say of a text, and what is wrong with it; without a rule, what the guide
 * in force says. Reads "Jo" as the person, in need. Leads and admins.
 */
export async function tryVoice(ctx: Ctx, { text, audience, language, rule }: TryVoice): Promise<TriedVoice> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const about = { audience, language, firstName: "Jo", isGrave: true };
  if (!rule) return { findings: speakOf(await readVoiceRules(ctx), text, about), faults: [] };
  const { kind, ...content } = rule;
  const faults = voiceFaults(content, kind);
  return { findings: speakOf([speakerOf(content, kind)], text, about), faults };
}
