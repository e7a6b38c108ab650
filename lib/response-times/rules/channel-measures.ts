import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { percentileOf } from "./figures";
import { USUAL_WEEKS } from "./usual-arrivals";

/** A message of ours to ourselves, in milliseconds since the epoch. */
export interface Flown {
  startedAt: number;
  sentAt: number;
  returnedAt: number | null;
}

/** What is known of one account: each list in the order of time, in milliseconds since the epoch. */
export interface AccountTimes {
  /** When turns began. */
  starts: readonly number[];
  /** Of turns as they were received: when, and how many seconds late. */
  receipts: readonly (readonly [receivedAt: number, lateSeconds: number])[];
  canaries: readonly Flown[];
  lastReceivedAt: number | null;
}

const WEEK = 7 * DAY;
const RECENT = 15 * MINUTE;

/** What came to an account in the time before an instant, and what did on average in the eight weeks before. */
export function silenceAt(times: AccountTimes, at: number, spanMs: number) {
  const { starts, lastReceivedAt } = times;
  const heard = lastReceivedAt !== null && lastReceivedAt > at - spanMs && lastReceivedAt <= at ? 1 : 0;
  let usual = 0;
  for (let week = 1; week <= USUAL_WEEKS; week++)
    usual += countIn(starts, at - week * WEEK - spanMs, at - week * WEEK);
  const last = Math.max(
    starts[after(starts, at, (each) => each) - 1] ?? 0,
    lastReceivedAt !== null && lastReceivedAt <= at ? lastReceivedAt : 0,
  );
  return {
    n: countIn(starts, at - spanMs, at) + heard,
    usual: usual / USUAL_WEEKS,
    seconds: last === 0 ? spanMs / 1000 : (at - last) / 1000,
    isCanaryMissing: isMissing(times.canaries, at, spanMs),
  };
}

/** The newest message to ourselves from before that time is not back, nor is any later one. */
function isMissing(canaries: readonly Flown[], at: number, spanMs: number): boolean {
  const sent = canaries.filter(({ startedAt }) => startedAt > at - DAY && startedAt <= at - spanMs);
  const newest = sent.at(-1);
  if (!newest) return false;
  const isBack = ({ returnedAt }: Flown) => returnedAt !== null && returnedAt <= at;
  return !isBack(newest) && !canaries.some((each) => each.startedAt > newest.startedAt && isBack(each));
}

/**
 * How late messages come at an instant, in seconds: p90 of what was received in the quarter of an hour before, or the
 * newest message to ourselves within the hour, where that took longer, back or not. Null where nothing says it.
 */
export function delayAt({ receipts, canaries }: AccountTimes, at: number): number | null {
  const from = after(receipts, at - RECENT, ([receivedAt]) => receivedAt);
  const to = after(receipts, at, ([receivedAt]) => receivedAt);
  const waits = Float64Array.from(receipts.slice(from, to), ([, seconds]) => seconds).sort();
  const late = waits.length === 0 ? null : percentileOf(waits, 0.9);
  const flown = canaries.filter(({ startedAt }) => startedAt <= at && startedAt > at - HOUR).at(-1);
  if (!flown) return late;
  const until = flown.returnedAt !== null && flown.returnedAt <= at ? flown.returnedAt : at;
  return Math.max(late ?? 0, (until - flown.sentAt) / 1000);
}

function countIn(sorted: readonly number[], from: number, to: number): number {
  return after(sorted, to, (each) => each) - after(sorted, from, (each) => each);
}

/** The place of the first that comes after the instant. */
function after<T>(sorted: readonly T[], at: number, timeOf: (each: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = sorted[middle];
    if (each !== undefined && timeOf(each) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
