import type { Ctx } from "@/lib/context/ctx";
import { KEPT } from "./rules/retention";
import type { RetentionKind } from "./schemas";

/** For how many days each kind is kept; null is for ever. */
export async function readDays(ctx: Ctx): Promise<Record<RetentionKind, number | null>> {
  const rules = await ctx.db.retentionRule.findMany({ select: { kind: true, days: true } });
  return { ...KEPT, ...Object.fromEntries(rules.map(({ kind, days }) => [kind, days])) };
}
