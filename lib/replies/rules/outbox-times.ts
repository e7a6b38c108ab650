import { after, DAY, MINUTE, SECOND } from "@/lib/base/time";

/** An agent may take a reply back for this long before it leaves. */
export const UNDO_MS = 5 * SECOND;
/** A claim is another worker's after this long; the worker renews it while a call is under way. */
export const LEASE_MS = 60 * SECOND;
export const RENEW_MS = 15 * SECOND;
/** One request to a provider is given up before half the lease is over, so that two workers are never inside one. */
export const CALL_MS = 20 * SECOND;
/** A whole call, with the files that go up before it. */
export const CALL_WITH_FILES_MS = 240 * SECOND;
/** A worker that stood still this long between committing an attempt and calling does not call any more. */
export const STALE_MS = 5 * SECOND;
/** Retries go on this long. */
export const GIVE_UP_MS = DAY;
/** So many calls in doubt, one after another within the window, close the line for a while. */
export const DOUBTS_TO_HOLD = 3;
export const DOUBT_WINDOW_MS = 2 * MINUTE;
export const DOUBT_HOLD_MS = 30 * SECOND;

const LOOKS_MS = [5 * SECOND, 30 * SECOND, 120 * SECOND] as const;

/** When to look for a reply in doubt for the `looks + 1`-th time, counted from the call's end; null after the third. */
export function nextLookAt(attemptedAt: Date, looks: number): Date | null {
  const wait = LOOKS_MS[looks];
  return wait === undefined ? null : after(attemptedAt, wait);
}
