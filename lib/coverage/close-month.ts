import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Hours } from "./paid-schemas";
import { isOver } from "./read-month-figures";
import { reportHours } from "./report-hours";

/**
 * Closes a month: its figures stand from now on, and what is corrected of it later counts in the first open month behind
 * it. Admins only. Throws Refused `month-not-over`, Conflict `month-closed`.
 */
export async function closeMonth(outer: Ctx, month: string): Promise<Hours> {
  const { agentId: closedById } = requireRole(outer.actor, ["admin"]);
  return inTransaction(outer, async (ctx) => {
    if (!isOver(ctx, month)) throw new Refused("month-not-over", { month });
    await ctx.db.$executeRaw`SELECT FROM "RosterSetting" WHERE id = 1 FOR NO KEY UPDATE`;
    const { people } = await reportHours(ctx, month);
    const { count } = await ctx.db.closedMonth.createMany({
      data: [{ month, closedAt: ctx.now(), closedById }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("month-closed", { month });
    await ctx.db.closedHours.createMany({
      data: people.map(({ agentId, figures }) => ({ month, agentId, figures })),
    });
    await writeEntry(ctx, {
      action: "hours.closed",
      subject: "month",
      values: { month, people: people.length },
    });
    return reportHours(ctx, month);
  });
}
