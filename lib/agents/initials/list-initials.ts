import { NotFound } from "@/lib/base/errors";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { InitialsSigner, Registry } from "../initials-schemas";
import { type Holding, publicName, signersAt } from "../rules/initials-at";
import { QUIET_DAYS } from "../rules/initials-clash";
import { type KeptHolding, readHoldings } from "./read-holdings";
import { readPlans } from "./read-plans";
import { requireReader } from "./require-reader";
import { type AccountRow, readAccounts, refOf, viewPeriod } from "./view-period";

/**
 * Who signs with what at a time, on one account or in general, with what differs elsewhere and what is dated ahead;
 * leavers too, by name. For leads, admins and programs that read agents. Throws NotFound for an unknown account.
 */
export async function listInitials(
  ctx: Ctx,
  { accountId = null, at = ctx.now() }: { accountId?: string | null; at?: Date } = {},
): Promise<Registry> {
  requireReader(ctx.actor);
  const [holdings, plans, accounts, agents] = await Promise.all([
    readHoldings(ctx),
    readPlans(ctx),
    readAccounts(ctx),
    ctx.db.agent.findMany({ select: { id: true, isActive: true, showsWho: true } }),
  ]);
  const account = accountId === null ? null : accounts.get(accountId);
  if (account === undefined) throw new NotFound("not-found");
  const known = new Map(agents.map((agent) => [agent.id, agent]));
  const stood = (each: KeptHolding) => each.fromAt <= at && (each.untilAt === null || each.untilAt > at);
  const data = signersAt(holdings, accountId, at).map((held): InitialsSigner => {
    const { agentId, holder: displayName, alias, leftAt } = held;
    const { isActive = false, showsWho = false } = known.get(agentId) ?? {};
    const others = holdings.filter((each) => each.agentId === agentId && each.accountId !== null);
    return {
      agent: { id: agentId, displayName, alias, isActive, showsWho },
      initials: held.initials,
      signature: signatureOf(account, held),
      isOwn: held.accountId !== null,
      fromAt: held.fromAt.toISOString(),
      untilAt: held.untilAt?.toISOString() ?? null,
      overrides: others
        .filter((each) => each.accountId !== accountId && stood(each))
        .map((each) => viewPeriod(each, accounts)),
      planned: plans.filter((each) => each.agentId === agentId).map((each) => viewPeriod(each, accounts)),
      freeAt: leftAt === null ? null : after(held.untilAt ?? leftAt, QUIET_DAYS * DAY).toISOString(),
    };
  });
  return {
    at: at.toISOString(),
    quietDays: QUIET_DAYS,
    account: account === null ? null : { ...refOf(account), ...styleOf(account), showsWho: account.showsWho },
    data: data.sort((a, b) => a.agent.displayName.localeCompare(b.agent.displayName, "en")),
  };
}

const styleOf = ({ signatureSymbol, signatureKind }: AccountRow) =>
  ({ symbol: signatureSymbol, kind: signatureKind === "name" ? "name" : "initials" }) as const;

function signatureOf(account: AccountRow | null, held: Holding): string {
  if (account === null) return `^${held.initials}`;
  const { symbol, kind } = styleOf(account);
  return `${symbol}${kind === "name" ? publicName(held.holder, held.alias) : held.initials}`;
}
