import { Temporal } from "temporal-polyfill";
import { DAY, HOUR } from "@/lib/base/time";

/** The offsets of one zone in one year of UTC: `offsets[i]` holds from `starts[i]` on. */
interface YearOffsets {
  starts: number[];
  offsets: number[];
}

const known = new Map<string, Map<number, YearOffsets>>();
const FARTHEST_OFFSET = 26 * HOUR;

/** How far a zone's wall clock stands before UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, instantMs: number): number {
  const { starts, offsets } = yearOffsets(zone, new Date(instantMs).getUTCFullYear());
  let place = starts.length - 1;
  while (place > 0 && (starts[place] ?? 0) > instantMs) place -= 1;
  return offsets[place] ?? 0;
}

/**
 * The instant of a wall clock reading, both in milliseconds since 1970. A reading that is skipped means the later one
 * (02:30 becomes 03:30); one that comes twice the first for a start and the second for an end (DESIGN §4, `Shift`).
 */
export function instantOfWall(zone: string, wallMs: number, edge: "start" | "end"): number {
  const before = offsetAt(zone, wallMs - FARTHEST_OFFSET);
  const behind = offsetAt(zone, wallMs + FARTHEST_OFFSET);
  if (before === behind) return wallMs - before;
  const readings = [wallMs - before, wallMs - behind].filter((at) => at + offsetAt(zone, at) === wallMs);
  if (readings.length === 0) return wallMs - before;
  return edge === "start" ? Math.min(...readings) : Math.max(...readings);
}

/** The number of the local day an instant falls on, 0 being 1 January 1970. */
export function localDay(zone: string, instantMs: number): number {
  return Math.floor((instantMs + offsetAt(zone, instantMs)) / DAY);
}

function yearOffsets(zone: string, year: number): YearOffsets {
  const years = known.get(zone) ?? new Map<number, YearOffsets>();
  known.set(zone, years);
  const found = years.get(year) ?? readYear(zone, year);
  years.set(year, found);
  return found;
}

function readYear(zone: string, year: number): YearOffsets {
  const end = Date.UTC(year + 1, 0, 1);
  const table: YearOffsets = { starts: [], offsets: [] };
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(
    Date.UTC(year, 0, 1),
  ).toZonedDateTimeISO(zone);
  while (at && at.epochMilliseconds < end) {
    table.starts.push(at.epochMilliseconds);
    table.offsets.push(at.offsetNanoseconds / 1e6);
    at = at.getTimeZoneTransition("next");
  }
  return table;
}
