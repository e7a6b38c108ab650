import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { nameAgents } from "@/lib/red-flags/name-agents";
import { readRouting } from "./read-routing";
import { type RoutingRules, type RoutingView, routingRulesSchema } from "./routing-schemas";

const VERSIONS = 50;

/** The routing rules in force with who saved which version, newest first. */
export async function getRoutingRules(ctx: Ctx): Promise<RoutingView> {
  const [current, rows] = await Promise.all([
    readRouting(ctx),
    ctx.db.routingRuleSet.findMany({ orderBy: { version: "desc" }, take: VERSIONS }),
  ]);
  const named = await nameAgents(
    ctx,
    rows.map(({ createdById }) => createdById),
  );
  return {
    ...current,
    versions: rows.map(({ version, note, rules, createdById, createdAt }) => ({
      version,
      note,
      rules: routingRulesSchema.parse(rules).rules.length,
      savedBy: named(createdById),
      savedAt: createdAt.toISOString(),
    })),
  };
}

/** The rules of a version, to be looked at and saved again. Throws NotFound. */
export async function getRoutingVersion(ctx: Ctx, version: number): Promise<RoutingRules> {
  const row = await ctx.db.routingRuleSet.findUnique({ where: { version } });
  if (!row) throw new NotFound("not-found");
  return routingRulesSchema.parse(row.rules);
}
