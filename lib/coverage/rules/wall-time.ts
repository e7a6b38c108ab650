import { DAY, MINUTE } from "@/lib/base/time";

const WALL = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::00)?$/;

/** "2026-11-23T22:00" as milliseconds of a clock without a zone; null for what is no such reading. */
export function wallMsOf(reading: string): number | null {
  const [, day, hours, minutes] = WALL.exec(reading) ?? [];
  if (!day) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || dayText(midnight) !== day) return null;
  return midnight + (Number(hours) * 60 + Number(minutes)) * MINUTE;
}

/** The reading of a clock without a zone: "2026-11-23T22:00". */
export function wallText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 16);
}

/** The day of such a clock: "2026-11-23". */
export function dayText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 10);
}

/** Midnight of a day on such a clock. */
export function dayMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day so many days after another. */
export function daysLater(day: string, days: number): string {
  return dayText(dayMs(day) + days * DAY);
}

/** Minutes from the shift's start to a time of day in it: the first time the clock shows it, or the next day's. */
export function minutesInto(startWallMs: number, time: string): number {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const begins = (startWallMs % DAY) / MINUTE;
  return (((minute - begins) % 1440) + 1440) % 1440;
}
