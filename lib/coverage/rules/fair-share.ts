import { HOUR } from "@/lib/base/time";
import { type HoursRule, splitHours, whole } from "./paid-hours";
import type { Stretch } from "./time-off";
import { localDay } from "./zone-offsets";

/** How many shifts of each unloved kind somebody had; one shift may be of all three. */
export interface FairShare {
  shifts: number;
  nights: number;
  weekends: number;
  holidays: number;
}

/** More than two hours of the night make a night shift (German ArbZG § 2 (4)). */
const NIGHT_MINUTES = 120;

/** Counts shifts by the clock of a person's zone: nights, those touching a Saturday or Sunday, and a public holiday. */
export function fairShare(shifts: readonly Stretch[], rule: HoursRule): FairShare {
  const share: FairShare = { shifts: shifts.length, nights: 0, weekends: 0, holidays: 0 };
  for (const shift of shifts) {
    const { night, holiday } = splitHours(whole([shift]), rule);
    if (night > NIGHT_MINUTES) share.nights += 1;
    if (holiday > 0) share.holidays += 1;
    if (touchesWeekend(shift, rule.zone)) share.weekends += 1;
  }
  return share;
}

/** The first and the last instant of a quarter of a year, its end without it: "2026-Q4". */
export function quarterMonths(quarter: string): { first: string; behind: string } {
  const [year = 0, number = 1] = quarter.split("-Q").map(Number);
  const month = (at: number) => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 7);
  return { first: month((number - 1) * 3), behind: month(number * 3) };
}

/** The quarter a month lies in. */
export function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`;
}

function touchesWeekend({ startMs, endMs }: Stretch, zone: string): boolean {
  for (let at = startMs; at < endMs; at += HOUR) if (isWeekend(localDay(zone, at))) return true;
  return endMs > startMs && isWeekend(localDay(zone, endMs - 1));
}

function isWeekend(day: number): boolean {
  return (((day + 3) % 7) + 7) % 7 >= 5;
}
