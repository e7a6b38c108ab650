import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { holdInitials } from "../hold-initials";
import { lockInitials } from "./lock-initials";
import { readPlans } from "./read-plans";

/**
 * Makes due changes of initials true, from the moment they were dated. One whose initials somebody has by now, or whose
 * agent has left, is given up and stands in the audit. May run twice.
 */
export async function carryOutInitials(ctx: Ctx): Promise<number> {
  const due = (await readPlans(ctx)).filter(({ fromAt }) => fromAt <= ctx.now());
  for (const { id } of due) await inTransaction(ctx, (ctx) => carryOut(ctx, id));
  return due.length;
}

async function carryOut(ctx: Ctx, id: string): Promise<void> {
  await lockInitials(ctx);
  const plan = (await readPlans(ctx)).find((each) => each.id === id);
  if (!plan) return;
  const { agentId, accountId, initials, fromAt, holder: displayName } = plan;
  await ctx.db.plannedInitials.delete({ where: { id } });
  const isDone = plan.leftAt === null && (await tried(ctx, plan, displayName));
  await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
  await writeEntry(ctx, {
    action: isDone ? "agent.initials-changed" : "agent.initials-plan-failed",
    subject: "agent",
    subjectId: agentId,
    values: { ...(accountId ? { accountId } : {}), to: initials, fromAt: fromAt.toISOString() },
  });
}

type Plan = Parameters<typeof holdInitials>[1];

async function tried(ctx: Ctx, plan: Omit<Plan, "displayName">, displayName: string): Promise<boolean> {
  const { agentId, accountId = null, initials, fromAt = ctx.now() } = plan;
  try {
    await holdInitials(ctx, { agentId, accountId, initials, fromAt, displayName });
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
