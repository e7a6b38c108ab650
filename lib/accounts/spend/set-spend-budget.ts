import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { SetSpendBudget } from "../spend-schemas";

/**
 * Says what an account may cost in a month; null takes the limit away. Admins only. What was warned of is warned of
 * again by the new measure. Throws NotFound for an account that isn't there.
 */
export async function setSpendBudget(
  outer: Ctx,
  { accountId, monthlyUsd }: SetSpendBudget & { accountId: string },
): Promise<void> {
  const { agentId } = requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { id: true } });
    if (!account) throw new NotFound("not-found");
    await ctx.db.spendWarning.deleteMany({ where: { accountId } });
    if (monthlyUsd === null) await ctx.db.spendBudget.deleteMany({ where: { accountId } });
    else {
      const values = {
        monthlyMicros: BigInt(Math.round(monthlyUsd * 1_000_000)),
        changedAt: ctx.now(),
        changedById: agentId,
      };
      await ctx.db.spendBudget.upsert({
        where: { accountId },
        create: { accountId, ...values },
        update: values,
      });
    }
    await writeEntry(ctx, {
      action: "account.budget-set",
      subject: "account",
      subjectId: accountId,
      values: { monthlyUsd },
    });
  });
}
