import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { piecesOf } from "@/lib/red-flags/rules/text/phrase-tree";
import { getRoutingRules } from "./get-routing-rules";
import { readRouting } from "./read-routing";
import type { RoutingRule, RoutingView, SaveRouting } from "./routing-schemas";

/**
 * Puts routing rules into force for what comes in from now on, as a version of their own; what was routed stays where
 * it lies. Leads and admins. Throws Conflict `routing-changed`; Refused `routing-team-gone`, `routing-account-gone`,
 * `routing-skill-unknown`, `routing-words-empty` or `routing-overflow-never`, which name the rule.
 */
export async function saveRoutingRules(outer: Ctx, wish: SaveRouting): Promise<RoutingView> {
  const { agentId } = requireRole(outer.actor, ["lead", "admin"]);
  return inTransaction(outer, async (ctx) => {
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('caret.routing-rules'))`;
    const { version } = await readRouting(ctx);
    if (version !== wish.version) throw new Conflict("routing-changed", { version });
    await requireKnown(ctx, wish.rules);
    const id = uuidv7(ctx.now(), ctx.random);
    const rules = { rules: wish.rules, heatLimit: wish.heatLimit };
    await ctx.db.routingRuleSet.create({
      data: { id, version: version + 1, rules, note: wish.note, createdById: agentId, createdAt: ctx.now() },
    });
    await writeEntry(ctx, {
      action: "routing.saved",
      subject: "routing",
      subjectId: id,
      values: { version: version + 1, rules: wish.rules.length },
    });
    return getRoutingRules(ctx);
  });
}

async function requireKnown(ctx: Ctx, rules: readonly RoutingRule[]): Promise<void> {
  const [teams, accounts, skills] = await Promise.all([
    ctx.db.team.findMany({ select: { id: true } }),
    ctx.db.account.findMany({ select: { id: true } }),
    ctx.db.skill.findMany({ where: { retiredAt: null }, select: { name: true } }),
  ]);
  const known = new Set([...teams, ...accounts].map(({ id }) => id));
  const able = new Set(skills.map(({ name }) => name));
  for (const rule of rules) {
    const refuse = (code: string, values: Record<string, string> = {}) => {
      throw new Refused(code, { rule: rule.name, ...values });
    };
    const teamIds = [rule.teamId, rule.overflow?.teamId].filter((id) => typeof id === "string");
    if (teamIds.some((id) => !known.has(id))) refuse("routing-team-gone");
    if (rule.when.accountIds.some((id) => !known.has(id))) refuse("routing-account-gone");
    const unknown = [...rule.skills, ...rule.when.skills].find((skill) => !able.has(skill));
    if (unknown) refuse("routing-skill-unknown", { skill: unknown });
    const empty = rule.when.words.find((phrase) => piecesOf(phrase).every(({ word }) => word === ""));
    if (empty !== undefined) refuse("routing-words-empty", { phrase: empty });
    if (rule.overflow && rule.overflow.afterMinutes === null && !rule.overflow.whenNobodyFree)
      refuse("routing-overflow-never");
  }
}
