import type { Ctx } from "@/lib/context/ctx";
import { getAgent } from "../get-agent";
import type { InitialsHistory } from "../initials-schemas";
import { sinceWhen } from "../rules/initials-at";
import { readHoldings } from "./read-holdings";
import { readPlans } from "./read-plans";
import { freeInitials } from "./refuse-clash";
import { requireReader } from "./require-reader";
import { readAccounts, viewPeriod } from "./view-period";

/**
 * Everything one agent has signed with, newest first, what is dated ahead, and initials they could have instead. For
 * leads, admins and the agent. Throws NotFound.
 */
export async function getInitialsHistory(ctx: Ctx, agentId: string): Promise<InitialsHistory> {
  if (ctx.actor.type !== "agent" || ctx.actor.agentId !== agentId) requireReader(ctx.actor);
  const { displayName } = await getAgent(ctx, agentId);
  const [holdings, plans, accounts, { createdAt }] = await Promise.all([
    readHoldings(ctx),
    readPlans(ctx),
    readAccounts(ctx),
    ctx.db.agent.findUniqueOrThrow({ where: { id: agentId }, select: { createdAt: true } }),
  ]);
  const wish = { agentId, accountId: null, initials: "", fromAt: ctx.now() };
  const own = new Set(holdings.filter((each) => each.agentId === agentId).map(({ initials }) => initials));
  return {
    periods: holdings
      .filter((each) => each.agentId === agentId)
      .reverse()
      .map((each) => viewPeriod(each, accounts)),
    planned: plans.filter((each) => each.agentId === agentId).map((each) => viewPeriod(each, accounts)),
    since: sinceWhen(holdings, { id: agentId, createdAt }).toISOString(),
    proposals: freeInitials(wish, displayName, [...holdings, ...plans]).filter((each) => !own.has(each)),
  };
}
