import { DAY, MINUTE } from "@/lib/base/time";
import type { Stretch } from "./time-off";
import { dayText } from "./wall-time";
import { instantOfWall, localDay } from "./zone-offsets";

/** What counts extra: by the clock of a person's own zone. Times are minutes of a day. */
export interface HoursRule {
  zone: string;
  nightFrom: number;
  /** Not after `nightFrom`: on the next day. */
  nightUntil: number;
  /** Days of that clock, "2026-12-25". */
  holidays: ReadonlySet<string>;
}

/** Minutes of some time, and how many of them are night, Sunday and public holiday; one minute may be all three. */
export interface HoursSplit {
  minutes: number;
  night: number;
  sunday: number;
  holiday: number;
}

/** Time that counts for this share of itself: presence is sampled by the minute within quarters of an hour. */
export type Counted = Stretch & { share: number };

const SUNDAY = 7;
const MINUTES_A_DAY = DAY / MINUTE;

/**
 * Minutes of these stretches by rule, cut at the midnights of the rule's zone, real minutes across a change of clocks:
 * Berlin 22:00 to 06:00 is 420 on the night clocks go forward and 540 when they go back.
 */
export function splitHours(stretches: readonly Counted[], rule: HoursRule): HoursSplit {
  const sum: HoursSplit = { minutes: 0, night: 0, sunday: 0, holiday: 0 };
  for (const stretch of stretches)
    for (const { day, startMs, endMs } of daysOf(stretch, rule.zone)) {
      const counted = ((endMs - startMs) / MINUTE) * stretch.share;
      sum.minutes += counted;
      sum.night += nightMinutes(startMs, endMs, day, rule) * stretch.share;
      if (weekday(day) === SUNDAY) sum.sunday += counted;
      if (rule.holidays.has(dayText(day * DAY))) sum.holiday += counted;
    }
  return sum;
}

/** Stretches without what others take of them, each keeping its share. */
export function whole(stretches: readonly Stretch[]): Counted[] {
  return stretches.map(({ startMs, endMs }) => ({ startMs, endMs, share: 1 }));
}

/** Stretches as a union: in order, none crossing another, so that nothing counts twice. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const union: Stretch[] = [];
  for (const { startMs, endMs } of [...stretches].sort((a, b) => a.startMs - b.startMs)) {
    const last = union.at(-1);
    if (endMs <= startMs) continue;
    if (last && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else union.push({ startMs, endMs });
  }
  return union;
}

/** A month of a zone's clock as instants, its end without it. */
export function monthSpan(month: string, zone: string): Stretch {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return {
    startMs: instantOfWall(zone, Date.UTC(year, number - 1, 1), "start"),
    endMs: instantOfWall(zone, Date.UTC(year, number, 1), "start"),
  };
}

/** The parts of a stretch by day of the zone's clock; days are numbered from 1970. */
function daysOf({ startMs, endMs }: Stretch, zone: string) {
  const days: (Stretch & { day: number })[] = [];
  for (let at = startMs; at < endMs; ) {
    const day = localDay(zone, at);
    const midnight = instantOfWall(zone, (day + 1) * DAY, "start");
    // A clock that goes back over midnight shows the end of a day twice.
    const until = Math.min(endMs, midnight > at ? midnight : nextDay(zone, at, day));
    days.push({ day, startMs: at, endMs: until });
    at = until;
  }
  return days;
}

function nextDay(zone: string, from: number, day: number): number {
  let at = from;
  while (localDay(zone, at) === day) at += MINUTE;
  return at;
}

function nightMinutes(startMs: number, endMs: number, day: number, rule: HoursRule): number {
  const { zone, nightFrom, nightUntil } = rule;
  const length = (((nightUntil - nightFrom) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  let night = 0;
  for (const first of [day - 1, day]) {
    const from = instantOfWall(zone, first * DAY + nightFrom * MINUTE, "start");
    const until = instantOfWall(zone, first * DAY + (nightFrom + length) * MINUTE, "end");
    night += Math.max(0, Math.min(endMs, until) - Math.max(startMs, from));
  }
  return night / MINUTE;
}

/** Of a day since 1970, a Thursday: Monday is 1. */
function weekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
