import { requireRole } from "@/lib/agents/rules/require-role";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { BUILT_IN_RULES } from "./rules/built-in-rules";
import { contentOf } from "./save-voice-rule";
import { type VoiceVersion, voiceContentSchema } from "./schemas";

const NEWEST = 50;

/** Every state a rule was in, newest first, down to the program's own (version 0). Leads and admins. Throws NotFound. */
export async function listVoiceVersions(ctx: Ctx, ruleId: string): Promise<VoiceVersion[]> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const program = BUILT_IN_RULES.find(({ id }) => id === ruleId);
  const rows = await ctx.db.voiceRuleVersion.findMany({
    where: { ruleId },
    orderBy: { version: "desc" },
    take: NEWEST,
  });
  if (rows.length === 0 && !program) throw new NotFound("not-found");
  const named = await nameAgents(
    ctx,
    rows.map(({ changedById }) => changedById),
  );
  const stored = rows.map(({ version, content, isOver, changedById, changedAt }) => ({
    version,
    content: voiceContentSchema.parse(content),
    isOver,
    changedBy: named(changedById),
    changedAt: changedAt.toISOString(),
  }));
  const first = { version: 0, isOver: false, changedBy: null, changedAt: null };
  return program ? [...stored, { ...first, content: contentOf(program) }] : stored;
}
