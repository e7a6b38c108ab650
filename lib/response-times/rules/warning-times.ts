import { addOpenSeconds, type OpenHours, openSeconds } from "./open-time";

/** The percent of the time after which a turn is warned of, where its target does not say otherwise. */
export const LAST_SHARE = 80;
export const WARN_SHARES: readonly number[] = [50, LAST_SHARE];

/** When so many percent of the time from the start to `dueAt` were over, in the hours it is counted in. */
export function warningAt(
  { startedAt, dueAt }: { startedAt: Date; dueAt: Date },
  share: number,
  hours: OpenHours | null,
): Date {
  const seconds = openSeconds(hours, startedAt, dueAt);
  return addOpenSeconds(hours, startedAt, Math.floor((seconds * share) / 100));
}
