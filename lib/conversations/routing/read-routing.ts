import type { Ctx } from "@/lib/context/ctx";
import { type RoutingRules, routingRulesSchema } from "./routing-schemas";

const NONE: RoutingRules = { rules: [], heatLimit: 8 };

/** The routing rules in force, and their version; version 0 is a desk that keeps none. */
export async function readRouting(ctx: Ctx): Promise<RoutingRules & { version: number }> {
  const row = await ctx.db.routingRuleSet.findFirst({
    orderBy: { version: "desc" },
    select: { version: true, rules: true },
  });
  return row ? { ...routingRulesSchema.parse(row.rules), version: row.version } : { ...NONE, version: 0 };
}
