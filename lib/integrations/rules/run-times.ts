import { MINUTE, SECOND } from "@/lib/base/time";

export const RUN_CALL_MS = 15 * SECOND;
/** Longer than twice a call: who still holds it after that is dead. */
export const RUN_LEASE_MS = 40 * SECOND;
export const MOST_ATTEMPTS = 3;
export const LOOKUP_CALL_MS = 2 * SECOND;

const LOOK_AFTER_MS = [2 * SECOND, 5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE];

/** When a run in doubt is looked for by its key again; null when a person must say how it ended. */
export function nextLookMs(looks: number): number | null {
  return LOOK_AFTER_MS[looks] ?? null;
}
