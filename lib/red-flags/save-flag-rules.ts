import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getFlagRules } from "./get-flag-rules";
import { ruleSetFaults } from "./rule-set-faults";
import type { FlagRulesView, SaveFlagRules, WrittenRules } from "./rule-set-schemas";
import { DEFAULT_FLAG_RULES } from "./rules/default-rules";
import { storedRules } from "./rules/stored-rules";
import { tidyRules, writtenRules } from "./rules/written-rules";

/**
 * Puts rules into force for what comes in from now on, as a version of their own; flags that stand stay. The draft is
 * over with that. Leads and admins. Throws Conflict `flag-rules-changed`, Invalid `flag-rules-faulty` (details: faults).
 */
export function saveFlagRules(outer: Ctx, { rules, version, note }: SaveFlagRules): Promise<FlagRulesView> {
  return publish(outer, rules, { version, note, restores: null });
}

/** Publishes an older version again; 0 is what the program brings. Leads and admins. Throws NotFound and as saveFlagRules. */
export async function restoreFlagRules(
  outer: Ctx,
  restores: number,
  version: number,
): Promise<FlagRulesView> {
  requireRole(outer.actor, ["lead", "admin"]);
  const row = restores === 0 ? null : await outer.db.flagRuleSet.findUnique({ where: { version: restores } });
  if (restores !== 0 && !row) throw new NotFound("not-found");
  const rules = row ? storedRules(row.rules, restores) : DEFAULT_FLAG_RULES;
  return publish(outer, writtenRules(rules), { version, note: "", restores });
}

async function publish(
  outer: Ctx,
  written: WrittenRules,
  { version, note, restores }: { version: number; note: string; restores: number | null },
): Promise<FlagRulesView> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('caret.flag-rules'))`;
    const newest = await ctx.db.flagRuleSet.aggregate({ _max: { version: true } });
    const inForce = newest._max.version ?? DEFAULT_FLAG_RULES.version;
    if (inForce !== version) throw new Conflict("flag-rules-changed", { version: inForce });
    const faults = await ruleSetFaults(ctx, written);
    if (faults.some(({ grade }) => grade === "refused"))
      throw new Invalid("flag-rules-faulty", {}, { faults });
    const id = uuidv7(ctx.now(), ctx.random);
    const rules = tidyRules(written);
    await ctx.db.flagRuleSet.create({
      data: { id, version: version + 1, rules, note, restores, createdById: agentId, createdAt: ctx.now() },
    });
    await ctx.db.flagRuleDraft.deleteMany();
    await writeEntry(ctx, {
      action: restores === null ? "flag-rules.published" : "flag-rules.restored",
      subject: "flag-rules",
      subjectId: id,
      values: { version: version + 1, ...(restores === null ? {} : { restores }) },
    });
    return getFlagRules(ctx);
  });
}
