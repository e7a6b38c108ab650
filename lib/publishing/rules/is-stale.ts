import { MINUTE } from "@/lib/base/time";

/** So much later than planned a post does not leave by itself any more: somebody reads it again. */
export const LATE_MS = 10 * MINUTE;

export interface Waiting {
  state: string;
  dueAt: Date | null;
  holdId: string | null;
  firstTriedAt: Date | null;
}

/**
 * Whether a post's time passed without it: under a hold, or because nobody was there to send it. Its words may not
 * fit any more, so it asks instead of surprising. Its twin is `staleSql`.
 */
export function isStale({ state, dueAt, holdId, firstTriedAt }: Waiting, now: Date): boolean {
  if (state !== "planned" || dueAt === null || dueAt > now) return false;
  return holdId !== null || (firstTriedAt === null && now.getTime() - dueAt.getTime() > LATE_MS);
}
