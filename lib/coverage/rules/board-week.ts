import { DAY, MINUTE } from "@/lib/base/time";
import { dayMs, dayText } from "./wall-time";
import { instantOfWall, localDay, offsetAt } from "./zone-offsets";

export interface BoardDay {
  on: string;
  startMs: number;
  endMs: number;
}
export interface BoardWeek {
  zone: string;
  /** Its Monday. */
  on: string;
  startMs: number;
  endMs: number;
  days: readonly BoardDay[];
}

/** The week of a zone's clock that holds a day, Monday to Sunday, as instants: 167 to 169 hours where clocks change. */
export function boardWeek(zone: string, on: string): BoardWeek {
  const day = dayMs(on) / DAY;
  const monday = day - ((((day + 3) % 7) + 7) % 7);
  const startOf = (place: number) => instantOfWall(zone, place * DAY, "start");
  const days = Array.from({ length: 7 }, (_, place) => ({
    on: dayText((monday + place) * DAY),
    startMs: startOf(monday + place),
    endMs: startOf(monday + place + 1),
  }));
  return { zone, on: dayText(monday * DAY), startMs: startOf(monday), endMs: startOf(monday + 7), days };
}

/** The day a zone's clock shows. */
export function todayIn(zone: string, nowMs: number): string {
  return dayText(localDay(zone, nowMs) * DAY);
}

/** Where a stretch stands in the week, in hundredths of its length; cut at its ends, null outside of it. */
export function placeIn(week: { startMs: number; endMs: number }, startMs: number, endMs: number) {
  if (endMs <= week.startMs || startMs >= week.endMs) return null;
  const long = week.endMs - week.startMs;
  const from = Math.max(startMs, week.startMs);
  const until = Math.min(endMs, week.endMs);
  return { left: ((from - week.startMs) / long) * 100, width: ((until - from) / long) * 100 };
}

/** The nearest instant at which the zone's clock shows a whole step; a skipped reading is the later one. */
export function snapped(zone: string, atMs: number, stepMinutes: number): number {
  const step = stepMinutes * MINUTE;
  const offset = offsetAt(zone, atMs);
  const wall = Math.round((atMs + offset) / step) * step;
  const at = wall - offset;
  return offsetAt(zone, at) === offset ? at : instantOfWall(zone, wall, "start");
}

/** What a zone's clock shows, in milliseconds of a clock without a zone. */
export function wallAt(zone: string, atMs: number): number {
  return atMs + offsetAt(zone, atMs);
}

/** "08–16", "22:30–06": whole hours without their minutes. */
export function shortTimes(zone: string, startMs: number, endMs: number): string {
  const end = shortTime(zone, endMs);
  return `${shortTime(zone, startMs)}–${end === "00" ? "24" : end}`;
}

export function shortTime(zone: string, atMs: number): string {
  const time = new Date(wallAt(zone, atMs)).toISOString().slice(11, 16);
  return time.endsWith(":00") ? time.slice(0, 2) : time;
}

/** The wall clock of a shift that is to begin or end at other instants; an untouched edge keeps its reading. */
export function movedLocal(
  shift: { zone: string; startLocal: string; endLocal: string; startMs: number; endMs: number },
  { startMs, endMs }: { startMs: number; endMs: number },
): { startLocal: string; endLocal: string } {
  const text = (wall: number) => new Date(wall).toISOString().slice(0, 16);
  const isWhole = startMs !== shift.startMs && endMs - startMs === shift.endMs - shift.startMs;
  const startWall =
    startMs === shift.startMs ? Date.parse(`${shift.startLocal}Z`) : wallAt(shift.zone, startMs);
  const long = Date.parse(`${shift.endLocal}Z`) - Date.parse(`${shift.startLocal}Z`);
  if (isWhole) return { startLocal: text(startWall), endLocal: text(startWall + long) };
  return {
    startLocal: text(startWall),
    endLocal: endMs === shift.endMs ? shift.endLocal : text(wallAt(shift.zone, endMs)),
  };
}
