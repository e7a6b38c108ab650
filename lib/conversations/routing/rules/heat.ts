import { MINUTE } from "@/lib/base/time";

/** What an open conversation weighs on whoever has it. */
export interface Warm {
  /** Of its flags, 0 to 3. */
  level: number;
  /** Only thanks us: nobody waits. */
  isCloser: boolean;
  /** Null where nobody waits for an answer now. */
  dueMs: number | null;
}

const SOON_MS = 10 * MINUTE;

/**
 * The heat of one conversation: 1, and one more for each level of its flags, for being due within ten minutes, and for
 * being late. What only thanks us is cold. So a calm one weighs 1 and a late one in danger 6.
 */
export function heatOf({ level, isCloser, dueMs }: Warm, nowMs: number): number {
  if (isCloser) return 0;
  const left = dueMs === null ? Number.POSITIVE_INFINITY : dueMs - nowMs;
  return 1 + Math.max(0, level) + (left <= SOON_MS ? 1 : 0) + (left < 0 ? 1 : 0);
}

/** How much of it somebody takes: the desk's limit by how much of a person the cover counts them, at least 1. */
export function heatLimitOf(limit: number, coverFactor: number): number {
  return Math.max(1, Math.round(limit * Math.min(1, coverFactor)));
}
