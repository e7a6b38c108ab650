import { Temporal } from "temporal-polyfill";
import { SECOND } from "@/lib/base/time";
import type { ReportRange } from "./report-range";

export const HOURS_A_WEEK = 168;

export interface ZoneOffsets {
  /** Instants; each offset holds from its own on. */
  starts: string[];
  /** Seconds the wall clock stands before UTC. */
  offsets: number[];
}

/** The offsets of a range's zone, from its first instant on: as many as the clock was changed in it, and one. */
export function offsetsOf({ fromAt, toAt, zone }: ReportRange): ZoneOffsets {
  const found: ZoneOffsets = { starts: [], offsets: [] };
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    fromAt.getTime(),
  ).toZonedDateTimeISO(zone);
  while (at && at.epochMilliseconds < toAt.getTime()) {
    found.starts.push(new Date(at.epochMilliseconds).toISOString());
    found.offsets.push(at.offsetNanoseconds / 1e6 / SECOND);
    at = at.getTimeZoneTransition("next");
  }
  return found;
}

/** `1-14` is Monday 14:00 to 15:00. */
export function weekHourKey(cell: number): string {
  return `${Math.floor(cell / 24) + 1}-${cell % 24}`;
}

/** The cell of such a key; null of anything else. */
export function readWeekHour(key: string): number | null {
  const [, day, hour] = /^([1-7])-(\d|1\d|2[0-3])$/.exec(key) ?? [];
  return day === undefined || hour === undefined ? null : (Number(day) - 1) * 24 + Number(hour);
}
