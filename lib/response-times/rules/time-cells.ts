import { HOUR, SECOND } from "@/lib/base/time";
import type { Bucket } from "./report-buckets";
import type { ReportRange } from "./report-range";
import { HOURS_A_WEEK, offsetsOf } from "./week-hours";

/** 1970 began on a Thursday: so many hours after Monday. */
const THURSDAY_HOURS = 72;

/** Which bucket each instant lies in. */
export function bucketCells(instants: Float64Array, buckets: readonly Bucket[]): Uint16Array {
  const starts = buckets.map(({ fromAt }) => fromAt.getTime());
  return cellsOf(instants, (at) => lastBefore(starts, at));
}

/** Which hour of the local week each instant lies in, Monday 0:00 being 0: wall time, also where a day has 23 or 25 hours. */
export function weekHourCells(instants: Float64Array, range: ReportRange): Uint16Array {
  const { starts, offsets } = offsetsOf(range);
  const changes = starts.map((start) => Date.parse(start));
  return cellsOf(instants, (at) => {
    const wall = at + (offsets[lastBefore(changes, at)] ?? 0) * SECOND;
    return (Math.floor(wall / HOUR) + THURSDAY_HOURS) % HOURS_A_WEEK;
  });
}

function cellsOf(instants: Float64Array, cellOf: (at: number) => number): Uint16Array {
  const cells = new Uint16Array(instants.length);
  for (let row = 0; row < instants.length; row++) cells[row] = cellOf(instants[row] ?? 0);
  return cells;
}

/** The place of the last of these that is not after it; the first one for what is before all. */
function lastBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
