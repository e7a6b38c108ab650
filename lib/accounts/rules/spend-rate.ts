import { DAY } from "@/lib/base/time";

/** Shares of a month's budget that are warned of, in per cent. 100: it is used up. */
export const WARNED_SHARES = [50, 80, 95, 100] as const;

/** So much of the past says how fast money goes. */
export const RATE_DAYS = 7;

/** Which of the warned shares are reached. A budget of nothing is used up from the first. */
export function sharesReached(spentMicros: number, budgetMicros: number): number[] {
  return WARNED_SHARES.filter((share) => spentMicros * 100 >= share * budgetMicros);
}

/**
 * When a month's budget is empty at the rate of the last days, in UTC milliseconds; null when it lasts beyond the end
 * of the month, or nothing is spent. One that is empty already is empty now.
 */
export function emptyAt(facts: {
  nowMs: number;
  monthEndMs: number;
  spentMicros: number;
  budgetMicros: number;
  /** Spent in the days the rate is taken from, and how long those are. */
  recentMicros: number;
  recentMs: number;
}): number | null {
  const left = facts.budgetMicros - facts.spentMicros;
  if (left <= 0) return facts.nowMs;
  if (facts.recentMicros <= 0 || facts.recentMs <= 0) return null;
  const at = facts.nowMs + (left / facts.recentMicros) * facts.recentMs;
  return at < facts.monthEndMs ? Math.round(at) : null;
}

/** What a month of the provider's days comes to at the rate of the last ones. */
export function monthAtRate(facts: {
  nowMs: number;
  monthEndMs: number;
  spentMicros: number;
  recentMicros: number;
  recentMs: number;
}): number {
  const rate = facts.recentMs > 0 ? facts.recentMicros / facts.recentMs : 0;
  return Math.round(facts.spentMicros + rate * Math.max(0, facts.monthEndMs - facts.nowMs));
}

/** The month of the provider (UTC) that an instant lies in. */
export function monthOf(nowMs: number): { startMs: number; endMs: number; monthOn: string } {
  const now = new Date(nowMs);
  const startMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1);
  const endMs = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
  return { startMs, endMs, monthOn: new Date(startMs).toISOString().slice(0, 10) };
}

/** Since when spending is looked at for its rate: seven days, or since the first day anything was spent. */
export function rateSince(nowMs: number, firstMs: number | null): number {
  return Math.max(nowMs - RATE_DAYS * DAY, firstMs ?? nowMs);
}
