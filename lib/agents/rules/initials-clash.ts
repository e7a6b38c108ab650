import { after, DAY } from "@/lib/base/time";
import type { Holding } from "./initials-at";
import { normaliseInitials } from "./signature";

/** So long after somebody gave initials up or left, nobody else gets them: readers still see who signed. */
export const QUIET_DAYS = 180;
/** Held for less and then given up, they were a slip of the pen. */
const SLIP = DAY;

export interface InitialsWish {
  agentId: string;
  accountId: string | null;
  initials: string;
  fromAt: Date;
}

/** Why initials can't be had: somebody signs with them, or did so too lately. */
export type InitialsClash =
  | { kind: "taken"; holder: string; initials: string }
  | { kind: "quiet"; holder: string; initials: string; freeAt: Date };

/**
 * Whether on some account, from then on, two people would sign alike; also within 180 days of somebody else's having
 * left or given them up. Compared without case and marks. An agent may always take back their own.
 */
export function initialsClash(wish: InitialsWish, holdings: readonly Holding[]): InitialsClash | null {
  const clashes = holdings
    .filter((each) => each.agentId !== wish.agentId)
    .filter((each) => normaliseInitials(each.initials) === normaliseInitials(wish.initials))
    .filter((each) => meet(each, wish, holdings))
    .flatMap((each) => clashWith(each, wish));
  return clashes.find(({ kind }) => kind === "taken") ?? clashes[0] ?? null;
}

function clashWith(held: Holding, wish: InitialsWish): InitialsClash[] {
  const { holder, initials, untilAt, leftAt, fromAt } = held;
  const end = untilAt ?? leftAt;
  if (end === null) return [{ kind: "taken", holder, initials }];
  if (end > wish.fromAt && leftAt === null) return [{ kind: "taken", holder, initials }];
  if (untilAt !== null && untilAt.getTime() - fromAt.getTime() < SLIP) return [];
  const freeAt = after(end, QUIET_DAYS * DAY);
  return freeAt > wish.fromAt ? [{ kind: "quiet", holder, initials, freeAt }] : [];
}

/** Whether the two would ever stand on the same account. */
function meet(held: Holding, wish: InitialsWish, holdings: readonly Holding[]): boolean {
  if (held.accountId === wish.accountId) return true;
  if (held.accountId !== null && wish.accountId !== null) return false;
  const [account, everywhere] =
    held.accountId === null ? [wish.accountId, held.agentId] : [held.accountId, wish.agentId];
  return !holdings.some(
    (each) => each.agentId === everywhere && each.accountId === account && each.untilAt === null,
  );
}
