import type { Ctx } from "@/lib/context/ctx";
import { BUILT_IN_RULES } from "./rules/built-in-rules";
import { VOICE_KINDS, type VoiceKind } from "./rules/voice-kinds";
import { type VoiceRule, voiceContentSchema } from "./schemas";

const KEPT = 4;
const known = new Map<string, readonly VoiceRule[]>();

/**
 * The guide in force: the program's rules as leads changed them, then the desk's own. The same list for as long as
 * nothing changes, so that what is planted for it is planted once. Without names of who changed what.
 */
export async function readVoiceRules(ctx: Ctx): Promise<readonly VoiceRule[]> {
  const [found] = await ctx.db.$queryRaw<{ revision: string | null }[]>`
    SELECT string_agg(revision::text, ',' ORDER BY id) AS revision FROM "VoiceRule"`;
  const revision = found?.revision ?? "";
  if (revision === "") return BUILT_IN_RULES;
  const kept = known.get(revision);
  if (kept) return kept;
  const rules = await load(ctx);
  known.set(revision, rules);
  for (const old of [...known.keys()].slice(0, -KEPT)) known.delete(old);
  return rules;
}

async function load(ctx: Ctx): Promise<readonly VoiceRule[]> {
  const rows = await ctx.db.voiceRule.findMany({ where: { isOver: false }, orderBy: { id: "asc" } });
  const stored = rows.map(
    ({ id, kind, content, version, changedAt }): VoiceRule => ({
      id,
      kind: kindOf(kind),
      ...voiceContentSchema.parse(content),
      version,
      changedBy: null,
      changedAt: changedAt.toISOString(),
    }),
  );
  const byId = new Map(stored.map((rule) => [rule.id, rule]));
  return [
    ...BUILT_IN_RULES.map((rule) => byId.get(rule.id) ?? rule),
    ...stored.filter(({ kind }) => kind === null),
  ];
}

function kindOf(kind: string | null): VoiceKind | null {
  return VOICE_KINDS.find((each) => each === kind) ?? null;
}
