import { DAY, HOUR, MINUTE, SECOND } from "@/lib/base/time";

export const HOOK_CALL_MS = 7 * SECOND;
/** Longer than a call: who holds it longer is dead, and it is told again under the same key. */
export const HOOK_LEASE_MS = 30 * SECOND;
const LONGEST_MS = DAY;
const AGAIN_MS = [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR];

/** How long to wait before a delivery of this age is tried again after so many tries; null when a day is over. */
export function nextTryMs(tries: number, ageMs: number): number | null {
  if (ageMs >= LONGEST_MS) return null;
  return AGAIN_MS[Math.min(tries, AGAIN_MS.length) - 1] ?? SECOND;
}
