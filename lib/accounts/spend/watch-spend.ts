import type { Ctx } from "@/lib/context/ctx";
import { monthOf, sharesReached } from "../rules/spend-rate";
import { readSpend } from "./report-spend";

/**
 * Notes which shares of their budgets accounts have reached, each once a month. Answers how many are new. May run twice:
 * a share is a row.
 */
export async function watchSpend(ctx: Ctx): Promise<number> {
  const nowMs = ctx.now().getTime();
  const month = monthOf(nowMs);
  const reached = (await readSpend(ctx, month, nowMs)).flatMap(({ id, spent, budgetMicros }) =>
    id === null || budgetMicros === null
      ? []
      : sharesReached(spent, budgetMicros).map((share) => ({ accountId: id, share })),
  );
  if (reached.length === 0) return 0;
  const { count } = await ctx.db.spendWarning.createMany({
    data: reached.map((each) => ({ ...each, monthOn: new Date(month.startMs), raisedAt: ctx.now() })),
    skipDuplicates: true,
  });
  return count;
}
