import { writeEntry } from "@/lib/audit/write-entry";
import { Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { DAY } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getAgent } from "../get-agent";
import { holdInitials } from "../hold-initials";
import type { SetInitials } from "../initials-schemas";
import { initialsFault, tidyInitials } from "../rules/initials-fault";
import { requireRole } from "../rules/require-role";
import type { Agent } from "../schemas";
import { lockInitials } from "./lock-initials";
import { readHoldings } from "./read-holdings";
import { readPlans } from "./read-plans";
import { refuseClash } from "./refuse-clash";

const FURTHEST = 366 * DAY;

/**
 * Other initials for an agent, everywhere or on one account, from now, from a day ahead (the worker carries it out) or
 * from one in the past. Answers signed before keep theirs. Admins only. Throws NotFound, Invalid `initials-when`
 * beyond a year, and what `holdInitials` throws.
 */
export async function setInitials(outer: Ctx, agentId: string, input: SetInitials): Promise<Agent> {
  const admin = requireRole(outer.actor, ["admin"]);
  const now = outer.now();
  const fromAt = input.fromAt === undefined ? now : new Date(input.fromAt);
  if (Math.abs(fromAt.getTime() - now.getTime()) > FURTHEST) throw new Invalid("initials-when");
  return inTransaction(outer, async (ctx) => {
    const agent = await getAgent(ctx, agentId);
    const accountId = input.accountId ?? null;
    if (accountId && (await ctx.db.account.count({ where: { id: accountId } })) === 0)
      throw new NotFound("not-found");
    const { displayName } = agent;
    const { initials } = input;
    if (accountId === null && input.fromAt === undefined && agent.initials === initials) return agent;
    await lockInitials(ctx);
    await ctx.db.plannedInitials.deleteMany({ where: { agentId, accountId } });
    if (fromAt > now) await plan(ctx, { agentId, displayName, accountId, initials, fromAt }, admin.agentId);
    else await holdInitials(ctx, { agentId, displayName, accountId, initials, fromAt });
    await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
    await writeEntry(ctx, {
      action: fromAt > now ? "agent.initials-planned" : "agent.initials-changed",
      subject: "agent",
      subjectId: agentId,
      values: {
        ...(accountId ? { accountId } : { from: agent.initials }),
        to: tidyInitials(initials),
        fromAt: fromAt.toISOString(),
      },
    });
    return getAgent(ctx, agentId);
  });
}

interface Planned {
  agentId: string;
  displayName: string;
  accountId: string | null;
  initials: string;
  fromAt: Date;
}

async function plan(ctx: Ctx, planned: Planned, plannedById: string): Promise<void> {
  const { displayName, ...row } = planned;
  const initials = tidyInitials(row.initials);
  const fault = initialsFault(initials);
  if (fault) throw new Invalid(fault.code, fault.values);
  const holdings = [...(await readHoldings(ctx)), ...(await readPlans(ctx))];
  refuseClash({ ...row, initials }, displayName, holdings);
  const now = ctx.now();
  await ctx.db.plannedInitials.create({
    data: { ...row, initials, id: uuidv7(now, ctx.random), plannedById, createdAt: now },
  });
}
