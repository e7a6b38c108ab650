import { dateFormat } from "@/components/ui/date-format";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The day it is at an instant in a zone, "2026-11-22". A zone that is none counts as UTC. */
export function dayIn(at: Date, zone: string): string {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return dateFormat("en-CA", { ...parts, timeZone: isZone(zone) ? zone : "UTC" }).format(at);
}

export function isZone(zone: string): boolean {
  try {
    dateFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function addDays(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? day : new Date(at + days * DAY_MS).toISOString().slice(0, 10);
}

/** Noon of a day as UTC tells it: for writing its name, in the zone "UTC". */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** How many hours a day of a zone has: 24, but 23 or 25 where the clocks move. */
export function hoursOf(day: string, zone: string): number {
  const span = startOf(addDays(day, 1), zone) - startOf(day, zone);
  return Math.round((span / HOUR_MS) * 2) / 2;
}

/** The first instant of a day in a zone, in milliseconds. */
export function startOf(day: string, zone: string): number {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const near = [wall - offset(wall, zone)];
  for (const ms of [offset(wall - DAY_MS, zone), offset(wall + DAY_MS, zone)]) near.push(wall - ms);
  const inside = near.filter((at) => dayIn(new Date(at), zone) >= day);
  return Math.min(...(inside.length > 0 ? inside : near));
}

function offset(at: number, zone: string): number {
  const names = ["year", "month", "day", "hour", "minute", "second"] as const;
  const style = Object.fromEntries(names.map((name) => [name, "numeric"]));
  const format = dateFormat("en-US", { ...style, hourCycle: "h23", timeZone: zone });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = names.map((n) => parts.get(n));
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
