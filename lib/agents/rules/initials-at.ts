import { normaliseInitials } from "./signature";

/** A time in which an agent held initials: everywhere (`accountId` null), or on one account in their place. */
export interface Holding {
  agentId: string;
  holder: string;
  alias: string | null;
  accountId: string | null;
  initials: string;
  fromAt: Date;
  untilAt: Date | null;
  /** When the agent left; null for those who work here. */
  leftAt: Date | null;
}

/** What an agent signs with on an account at a time: the account's own initials, else the desk-wide ones. */
export function initialsAt(
  holdings: readonly Holding[],
  { agentId, accountId, at }: { agentId: string; accountId: string | null; at: Date },
): Holding | null {
  const then = holdings.filter((each) => each.agentId === agentId && stands(each, at));
  const own = accountId === null ? undefined : then.find((each) => each.accountId === accountId);
  return own ?? then.find((each) => each.accountId === null) ?? null;
}

/** Whose initials these are on an account at a time; failing that the one person who answers under that name there. */
export function holderAt(
  holdings: readonly Holding[],
  { initials, accountId, at }: { initials: string; accountId: string; at: Date },
): Holding | null {
  const wanted = normaliseInitials(initials);
  if (wanted === "") return null;
  const held = signersAt(holdings, accountId, at);
  const [holder] = held
    .filter((each) => normaliseInitials(each.initials) === wanted)
    .sort((a, b) => b.fromAt.getTime() - a.fromAt.getTime());
  if (holder) return holder;
  const named = held.filter((each) => normaliseInitials(publicName(each.holder, each.alias)) === wanted);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Everybody's one holding on an account (null: on those without initials of their own) at a time. */
export function signersAt(holdings: readonly Holding[], accountId: string | null, at: Date): Holding[] {
  const ids = new Set(holdings.map(({ agentId }) => agentId));
  return [...ids].flatMap((agentId) => initialsAt(holdings, { agentId, accountId, at }) ?? []);
}

/** What strangers may call an agent: the alias, or the first of their names. */
export function publicName(displayName: string, alias: string | null): string {
  return alias ?? displayName.trim().split(/\s+/)[0] ?? "";
}

/** Since when an agent answers here: their first dated initials, or else since they are known to the desk. */
export function sinceWhen(
  holdings: readonly Pick<Holding, "agentId" | "fromAt">[],
  agent: { id: string; createdAt: Date },
): Date {
  const dated = holdings.filter((each) => each.agentId === agent.id && each.fromAt.getTime() > 0);
  return dated.reduce((first, { fromAt }) => (fromAt < first ? fromAt : first), agent.createdAt);
}

function stands({ fromAt, untilAt }: Holding, at: Date): boolean {
  return fromAt <= at && (untilAt === null || untilAt > at);
}
