import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "./name-agents";
import { readFlagRules } from "./read-flag-rules";
import { ruleSetFaults } from "./rule-set-faults";
import type { FlagDraft, FlagRulesView } from "./rule-set-schemas";
import { storedRules } from "./rules/stored-rules";
import { writtenRules } from "./rules/written-rules";

/** The rules in force, who published them and what the desk's leads are drafting. Leads and admins. */
export async function getFlagRules(ctx: Ctx): Promise<FlagRulesView> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const row = await ctx.db.flagRuleSet.findFirst({
    orderBy: { version: "desc" },
    select: { id: true, note: true, createdById: true, createdAt: true },
  });
  const rules = await readFlagRules(ctx, row?.id ?? null);
  const written = writtenRules(rules);
  const [draft, faults, named] = await Promise.all([
    findFlagDraft(ctx),
    ruleSetFaults(ctx, written),
    nameAgents(ctx, [row?.createdById]),
  ]);
  return {
    version: rules.version,
    rules: written,
    note: row?.note ?? "",
    publishedBy: named(row?.createdById),
    publishedAt: row?.createdAt.toISOString() ?? null,
    draft,
    faults: faults.filter(({ grade }) => grade === "warned"),
  };
}

/** What the leads are drafting; null where nobody is. */
export async function findFlagDraft(ctx: Ctx): Promise<FlagDraft | null> {
  const row = await ctx.db.flagRuleDraft.findUnique({ where: { id: 1 } });
  if (!row) return null;
  const named = await nameAgents(ctx, [row.savedById]);
  return {
    rules: writtenRules(storedRules(row.rules, row.basedOn)),
    basedOn: row.basedOn,
    changeNumber: row.changeNumber,
    savedBy: named(row.savedById),
    savedAt: row.savedAt.toISOString(),
  };
}
