import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readVoiceRules } from "./read-voice-rules";
import type { Speaker } from "./rules/find-voice";
import { firstNameOf } from "./rules/first-name";
import { GRAVE_KINDS } from "./rules/grave-kinds";
import type { VoiceAbout } from "./rules/voice-about";
import type { VoiceFinding, VoiceReader } from "./schemas";
import { speakOf } from "./speak-of";

interface Written {
  conversationId: string;
  audience: VoiceReader;
  text: string;
}

/** What the guide says of an answer in a conversation; one that blocks is a `stop`. */
export async function voiceOf(ctx: Ctx, written: Written): Promise<VoiceFinding[]> {
  if (written.text.trim() === "") return [];
  const rules = await readVoiceRules(ctx);
  return speakOf(rules, written.text, await readAbout(ctx, written));
}

/**
 * Refuses an answer a blocking rule speaks of: Refused `voice` with the findings. A lead's reason lets it pass; answers
 * with what was overruled. Advice stops nothing.
 */
export async function refuseUnvoiced(
  ctx: Ctx,
  { overrule, ...written }: Written & { overrule?: { kind?: string | undefined } | undefined },
): Promise<VoiceFinding[]> {
  const rules = blocking(await readVoiceRules(ctx));
  if (rules.length === 0 || written.text.trim() === "") return [];
  const findings = speakOf(rules, written.text, await readAbout(ctx, written));
  const { actor } = ctx;
  const isLead = actor.type === "agent" && actor.role !== "agent";
  const isPassed =
    findings.length === 0 || (isLead && overrule !== undefined && overrule.kind !== "soft-seen");
  if (!isPassed) throw new Refused("voice", { count: findings.length }, { findings });
  return findings;
}

const blockers = new WeakMap<readonly Speaker[], readonly Speaker[]>();

/** The same list for the same guide, so that it is planted once. */
function blocking(rules: readonly Speaker[]): readonly Speaker[] {
  const known = blockers.get(rules) ?? rules.filter(({ isOn, effect }) => isOn && effect === "block");
  blockers.set(rules, known);
  return known;
}

/** The person's name counts until they were answered in private: nobody is greeted in every message. */
async function readAbout(ctx: Ctx, { conversationId, audience }: Written): Promise<VoiceAbout> {
  const [found] = await ctx.db.$queryRaw<
    { language: string | null; displayName: string; isGrave: boolean; isGreeted: boolean }[]
  >`
    SELECT c.language, cu."displayName",
      EXISTS (SELECT 1 FROM "Flag" f WHERE f."conversationId" = c.id AND f."clearedAt" IS NULL
        AND f.kind = ANY(${[...GRAVE_KINDS]})) AS "isGrave",
      EXISTS (SELECT 1 FROM "Interaction" i WHERE i."conversationId" = c.id AND i.direction = 'outbound'
        AND i.audience = 'private') AS "isGreeted"
    FROM "Conversation" c JOIN "Customer" cu ON cu.id = c."customerId" WHERE c.id = ${conversationId}::uuid`;
  const isNamed = audience === "private" && found !== undefined && !found.isGreeted;
  return {
    audience,
    language: found?.language ?? null,
    firstName: isNamed ? firstNameOf(found.displayName) : null,
    isGrave: found?.isGrave ?? false,
  };
}
