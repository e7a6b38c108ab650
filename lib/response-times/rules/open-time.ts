import { DAY, MINUTE, SECOND } from "@/lib/base/time";
import { instantOfWall, localDay } from "@/lib/coverage/rules/zone-offsets";

/** Wall time of a day, "HH:MM" to "24:00". An end that is not after its start is on the next day. */
export interface DaySpan {
  from: string;
  until: string;
}

/** 1 is Monday, 7 Sunday: the day it starts on. */
export interface WeekSpan extends DaySpan {
  weekday: number;
}

/** Hours stated in one zone. `days` has hours of its own for single days ("2026-12-24"); none of them means closed. */
export interface OpenHours {
  zone: string;
  week: readonly WeekSpan[];
  days: Readonly<Record<string, readonly DaySpan[]>>;
}

export interface OpenSpan {
  startAt: Date;
  endAt: Date;
}

type Span = readonly [startMs: number, endMs: number];
type WallSpans = readonly (readonly [from: number, until: number])[];

const YEARS_AHEAD = 2 * 366;
const weeks = new WeakMap<OpenHours, ReadonlyMap<number, WallSpans>>();

/**
 * When these hours are open between two instants, in order, touching spans as one. Null is round the clock: no minute
 * is closed. A span belongs to the day it starts on, so a closed day does not cut the night that began before it.
 */
export function openSpans(hours: OpenHours | null, from: Date, to: Date): OpenSpan[] {
  const merged: [number, number][] = [];
  for (const [start, end] of spansBetween(hours, from.getTime(), to.getTime())) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.map(([start, end]) => ({ startAt: new Date(start), endAt: new Date(end) }));
}

/** Whole open seconds from one instant to another, rounded down; 0 when the second is the earlier one. */
export function openSeconds(hours: OpenHours | null, from: Date, to: Date): number {
  let open = 0;
  let counted = from.getTime();
  for (const [start, end] of spansBetween(hours, from.getTime(), to.getTime())) {
    if (end <= counted) continue;
    open += end - Math.max(start, counted);
    counted = end;
  }
  return Math.floor(open / SECOND);
}

/**
 * The instant by which so many open seconds have passed. What closes at 18:00 ends at 18:00, not when it opens again.
 * Looks two years ahead: hours that do not hold the seconds by then end there.
 */
export function addOpenSeconds(hours: OpenHours | null, start: Date, seconds: number): Date {
  let left = seconds * SECOND;
  let counted = start.getTime();
  if (hours === null || left <= 0) return new Date(counted + left);
  const furthest = counted + YEARS_AHEAD * DAY;
  for (const [opens, closes] of spansBetween(hours, counted, furthest)) {
    if (closes <= counted) continue;
    const begin = Math.max(opens, counted);
    if (closes - begin >= left) return new Date(begin + left);
    left -= closes - begin;
    counted = closes;
  }
  return new Date(furthest);
}

function* spansBetween(hours: OpenHours | null, from: number, to: number): Generator<Span> {
  if (to <= from) return;
  if (hours === null) {
    yield [from, to];
    return;
  }
  const lastDay = localDay(hours.zone, to);
  for (let day = localDay(hours.zone, from) - 2; day <= lastDay; day += 1) {
    for (const [opens, closes] of spansOfDay(hours, day)) {
      if (closes > from && opens < to) yield [Math.max(opens, from), Math.min(closes, to)];
    }
  }
}

function spansOfDay(hours: OpenHours, day: number): Span[] {
  const midnight = day * DAY;
  return wallSpans(hours, day)
    .map(
      ([from, until]): Span => [
        instantOfWall(hours.zone, midnight + from * MINUTE, "start"),
        instantOfWall(hours.zone, midnight + until * MINUTE, "end"),
      ],
    )
    .filter(([opens, closes]) => opens < closes)
    .sort((a, b) => a[0] - b[0]);
}

function wallSpans(hours: OpenHours, day: number): WallSpans {
  const own = hours.days[new Date(day * DAY).toISOString().slice(0, 10)];
  if (own) return own.map(inMinutes);
  let week = weeks.get(hours);
  if (!week) {
    week = new Map([1, 2, 3, 4, 5, 6, 7].map((each) => [each, weekdaySpans(hours, each)]));
    weeks.set(hours, week);
  }
  // 1 January 1970 was a Thursday.
  return week.get(((((day + 3) % 7) + 7) % 7) + 1) ?? [];
}

function weekdaySpans(hours: OpenHours, weekday: number): WallSpans {
  return hours.week.filter((span) => span.weekday === weekday).map(inMinutes);
}

function inMinutes({ from, until }: DaySpan): readonly [number, number] {
  const start = minuteOf(from);
  const end = minuteOf(until);
  return [start, end > start ? end : end + 24 * 60];
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
