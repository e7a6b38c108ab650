import { Temporal } from "temporal-polyfill";
import { MINUTE } from "@/lib/base/time";

/** What is counted as now, and how many weeks say what is usual. */
export const NOW_MS = 30 * MINUTE;
export const USUAL_WEEKS = 8;

export interface Window {
  fromAt: Date;
  toAt: Date;
}

/** The half hour before this instant, and the same one by the wall clock of the zone in each of the eight weeks before. */
export function arrivalWindows(now: Date, zone: string): readonly [Window, ...Window[]] {
  const end = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const before = Array.from({ length: USUAL_WEEKS }, (_, week) =>
    windowTo(end.subtract({ weeks: week + 1 }).epochMilliseconds),
  );
  return [windowTo(now.getTime()), ...before];
}

function windowTo(end: number): Window {
  return { fromAt: new Date(end - NOW_MS), toAt: new Date(end) };
}

/** When the day of this instant began in the zone, be it of 23 or 25 hours. */
export function startOfDay(now: Date, zone: string): Date {
  const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).startOfDay();
  return new Date(day.epochMilliseconds);
}

/** The mean over the weeks that the desk was there; null before the first of them. */
export function usualOf(counts: readonly number[], weeks: number): number | null {
  if (weeks === 0) return null;
  const lived = counts.slice(0, weeks);
  return lived.reduce((sum, each) => sum + each, 0) / weeks;
}
