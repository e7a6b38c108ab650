import { DAY, HOUR } from "@/lib/base/time";
import { type BoardDay, boardWeek, wallAt } from "@/lib/coverage/rules/board-week";
import { dayMs, daysLater, dayText } from "@/lib/coverage/rules/wall-time";

/** A stretch of a day that shows one hour of the clock; an hour the clock shows twice is two of them. */
export interface CalendarSlot {
  key: string;
  hour: number;
  isAgain: boolean;
  startMs: number;
  endMs: number;
}
export interface CalendarDay extends BoardDay {
  slots: readonly CalendarSlot[];
}
export interface CalendarRow {
  key: string;
  hour: number;
  isAgain: boolean;
}

/** The seven days from Monday on that hold a day, in the hours a zone's clock shows: 23 to 25 where it changes. */
export function calendarWeek(zone: string, on: string): CalendarDay[] {
  return boardWeek(zone, on).days.map((day) => ({ ...day, slots: slotsOf(zone, day) }));
}

/** The hours of a week from top to bottom; a day that lacks one, or does not repeat it, has no slot of that key. */
export function calendarRows(days: readonly CalendarDay[]): CalendarRow[] {
  const rows = new Map<string, CalendarRow>();
  for (const { key, hour, isAgain } of days.flatMap(({ slots }) => slots))
    rows.set(key, { key, hour, isAgain });
  for (let hour = 0; hour < 24; hour++) {
    const key = keyOf(hour, false);
    if (!rows.has(key)) rows.set(key, { key, hour, isAgain: false });
  }
  return [...rows.values()].sort((a, b) => a.hour - b.hour || Number(a.isAgain) - Number(b.isAgain));
}

/** Whole weeks, from Monday on, that hold every day of the month of `on`. */
export function calendarMonth(zone: string, on: string): BoardDay[][] {
  const month = on.slice(0, 7);
  const weeks: BoardDay[][] = [];
  for (let day = `${month}-01`; ; day = daysLater(day, 7)) {
    const { days } = boardWeek(zone, day);
    if (!days.some((each) => each.on.startsWith(month))) return weeks;
    weeks.push([...days]);
  }
}

/** A month before or after, on its first day: "2027-01-01". */
export function monthsLater(on: string, months: number): string {
  const [year = 1970, month = 1] = on.split("-").map(Number);
  return dayText(Date.UTC(year, month - 1 + months, 1));
}

/** Whether this is a day of the calendar that can be shown. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayMs(text) : Number.NaN;
  return !Number.isNaN(ms) && dayText(ms) === text && ms > 0 && ms < Date.UTC(2200, 0, 1);
}

/** Hours a day has on its clock; not always 24. */
export function hoursOf({ startMs, endMs }: BoardDay): number {
  return (endMs - startMs) / HOUR;
}

/** The slot of a day that holds an instant. */
export function slotAt(day: CalendarDay, atMs: number): CalendarSlot | undefined {
  return day.slots.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
}

function slotsOf(zone: string, { startMs, endMs }: BoardDay): CalendarSlot[] {
  const slots: CalendarSlot[] = [];
  for (let at = startMs; at < endMs; ) {
    const wall = wallAt(zone, at);
    const hour = Math.floor((wall % DAY) / HOUR);
    const end = Math.min(endMs, at + HOUR - (wall % HOUR));
    const isAgain = slots.some((slot) => slot.hour === hour);
    slots.push({ key: keyOf(hour, isAgain), hour, isAgain, startMs: at, endMs: end });
    at = end;
  }
  return slots;
}

function keyOf(hour: number, isAgain: boolean): string {
  return `${String(hour).padStart(2, "0")}${isAgain ? "+" : ""}`;
}
