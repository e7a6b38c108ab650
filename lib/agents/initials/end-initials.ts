import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getAgent } from "../get-agent";
import { requireRole } from "../rules/require-role";
import { lockInitials } from "./lock-initials";
import { readHoldings } from "./read-holdings";
import { refuseClash } from "./refuse-clash";

/**
 * Ends an agent's own initials on an account: from now on the desk-wide ones hold there again. Admins only. Throws
 * NotFound, Conflict `initials-taken` when somebody else signs with those on the account by now.
 */
export async function endInitials(outer: Ctx, agentId: string, accountId: string): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const { displayName, initials } = await getAgent(ctx, agentId);
    await lockInitials(ctx);
    const holdings = await readHoldings(ctx);
    const fromAt = ctx.now();
    const own = holdings.find(
      (each) => each.agentId === agentId && each.accountId === accountId && each.untilAt === null,
    );
    if (!own) throw new NotFound("not-found");
    if (initials !== "") refuseClash({ agentId, accountId, initials, fromAt }, displayName, holdings);
    await ctx.db.accountInitials.update({ where: { id: own.id }, data: { untilAt: fromAt } });
    await ctx.db.plannedInitials.deleteMany({ where: { agentId, accountId } });
    await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
    await writeEntry(ctx, {
      action: "agent.initials-ended",
      subject: "agent",
      subjectId: agentId,
      values: { accountId, from: own.initials, to: initials },
    });
  });
}
