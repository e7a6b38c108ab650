import type { Ctx } from "@/lib/context/ctx";
import { monthOf } from "../rules/spend-rate";

/**
 * Whether an account may still spend on listening and enrichment this month. Mentions, messages and answers never ask:
 * a budget stops what we look for, not what people tell us.
 */
export async function isWithinBudget(ctx: Ctx, accountId: string): Promise<boolean> {
  const { monthOn } = monthOf(ctx.now().getTime());
  const [row] = await ctx.db.$queryRaw<{ isWithin: boolean }[]>`
    SELECT coalesce((SELECT sum(micros) FROM "Spend" WHERE scope = ${accountId} AND "dayOn" >= ${monthOn}::date), 0)
      < b."monthlyMicros" AS "isWithin" FROM "SpendBudget" b WHERE b."accountId" = ${accountId}::uuid`;
  return row?.isWithin ?? true;
}
