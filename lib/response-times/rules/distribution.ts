import { DAY, HOUR, MINUTE, SECOND } from "@/lib/base/time";
import type { Bucket } from "@/lib/response-times/overview-schemas";
import type { Measure } from "./measure";

const S = [10, 20, 30].map((each) => each * SECOND);
const M = [1, 2, 5, 10, 15, 30].map((each) => each * MINUTE);
const H = [1, 2, 4, 8, 12].map((each) => each * HOUR);
const D = [1, 2, 4, 7, 14, 30].map((each) => each * DAY);
/** From ten seconds to thirty days, each step a bit more than double, at lengths that people name. */
const EDGES = [0, ...S, ...M, ...H, ...D];

/** How many waits lie in each step of a log axis, from its beginning on and without its end. */
export function distributionOf({ waits, order }: Measure): Bucket[] {
  const counts = new Array<number>(EDGES.length).fill(0);
  for (const row of order) {
    const step = stepOf(waits[row] ?? 0);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts.map((count, step) => {
    const to = EDGES[step + 1];
    return {
      fromSeconds: (EDGES[step] ?? 0) / SECOND,
      toSeconds: to === undefined ? null : to / SECOND,
      count,
    };
  });
}

function stepOf(wait: number): number {
  let low = 0;
  let high = EDGES.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((EDGES[middle] ?? 0) <= wait) low = middle;
    else high = middle - 1;
  }
  return low;
}
