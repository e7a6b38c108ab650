import { DAY, MINUTE } from "@/lib/base/time";
import { instantOfWall, localDay, offsetAt } from "@/lib/coverage/rules/zone-offsets";
import { type OpenHours, openSpans } from "./open-time";

/** Weekdays (1 is Monday) with the same hours, as a reader's clock shows them; a `until` before `from` is on the next day. */
export interface WeekLine {
  weekdays: number[];
  spans: { from: string; until: string }[];
}

const WEEK = 7;

/**
 * The usual week of some hours as the clocks of another zone show it, from the day of `at` on: lines of weekdays with the
 * same hours, Monday first, closed days too. Null hours, and hours without a closed minute, are the one line without spans.
 */
export function weekShown(hours: OpenHours | null, zone: string, at: Date): WeekLine[] | "always" {
  const first = localDay(zone, at.getTime());
  const [from, to] = [startOfDay(zone, first), startOfDay(zone, first + WEEK)];
  const usual = hours === null ? null : { ...hours, days: {} };
  const spans = openSpans(usual, new Date(from - DAY), new Date(to + DAY));
  const whole = spans[0];
  if (spans.length === 1 && whole && whole.startAt.getTime() <= from && whole.endAt.getTime() >= to)
    return "always";
  const pieces = spans.flatMap(({ startAt, endAt }) => cut(zone, startAt.getTime(), endAt.getTime()));
  const days = Array.from({ length: WEEK }, (_, place) => {
    const day = first + place;
    const own = pieces.filter(([start]) => localDay(zone, start) === day);
    return {
      weekday: weekdayOf(day),
      spans: own.map(([start, end]) => ({ from: clock(zone, start), until: clock(zone, end, true) })),
    };
  });
  return grouped(days.sort((a, b) => a.weekday - b.weekday));
}

/** The open parts of the reader's day that `at` falls on, each from and to as shares of it: 0 is its midnight, 1 the next. */
export function dayShown(hours: OpenHours | null, zone: string, at: Date): { from: number; to: number }[] {
  const day = localDay(zone, at.getTime());
  const [from, to] = [startOfDay(zone, day), startOfDay(zone, day + 1)];
  return openSpans(hours, new Date(from), new Date(to)).map(({ startAt, endAt }) => ({
    from: (startAt.getTime() - from) / (to - from),
    to: (endAt.getTime() - from) / (to - from),
  }));
}

/** Whether it is open at an instant, and when that changes next; null where it does not within a month. */
export function openAt(hours: OpenHours | null, at: Date): { isOpen: boolean; changesAt: Date | null } {
  const month = new Date(at.getTime() + 31 * DAY);
  const [first] = openSpans(hours, at, month);
  if (!first) return { isOpen: false, changesAt: null };
  const isOpen = first.startAt.getTime() === at.getTime();
  if (!isOpen) return { isOpen, changesAt: first.startAt };
  return { isOpen, changesAt: first.endAt.getTime() === month.getTime() ? null : first.endAt };
}

/** A night stays in one piece; what is open for a day and more is parted at midnight. */
function cut(zone: string, start: number, end: number): [number, number][] {
  if (end - start < DAY) return [[start, end]];
  const midnight = startOfDay(zone, localDay(zone, start) + 1);
  return [[start, midnight], ...(midnight < end ? cut(zone, midnight, end) : [])];
}

function startOfDay(zone: string, day: number): number {
  return instantOfWall(zone, day * DAY, "start");
}

function clock(zone: string, at: number, isEnd = false): string {
  const minutes = Math.floor((((at + offsetAt(zone, at)) % DAY) + DAY) % DAY) / MINUTE;
  if (isEnd && minutes === 0) return "24:00";
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  return `${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % WEEK) + WEEK) % WEEK) + 1;
}

function grouped(days: readonly { weekday: number; spans: WeekLine["spans"] }[]): WeekLine[] {
  const lines: WeekLine[] = [];
  for (const { weekday, spans } of days) {
    const same = lines.find((line) => JSON.stringify(line.spans) === JSON.stringify(spans));
    if (same) same.weekdays.push(weekday);
    else lines.push({ weekdays: [weekday], spans });
  }
  return lines;
}
