import { predictedShare } from "./cover-cells";
import { type ExpectedLoad, expectedSlots } from "./expected-load";
import { type Level, leastPerCell } from "./levels";
import type { Stretch } from "./time-off";

const HALF_HOUR = 1_800_000;
const PROMISE_SECONDS = 600;

/**
 * The share answered within ten minutes over a stretch with so many thousandths of a person more than planned, 0 to 1,
 * each half hour by its arrivals; null where nothing is expected.
 */
export function stretchShare(
  load: ExpectedLoad,
  levels: readonly Level[],
  { startMs, endMs }: Stretch,
  more: number,
): number | null {
  const arrivals = expectedSlots(load, startMs, endMs);
  const least = leastPerCell(levels, startMs, endMs, HALF_HOUR);
  let all = 0;
  let within = 0;
  arrivals.forEach((count, slot) => {
    const people = ((least[slot] ?? 0) + more) / 1000;
    const share = predictedShare(load, count, people, PROMISE_SECONDS);
    if (share === null) return;
    all += count;
    within += count * share;
  });
  return all === 0 ? null : within / all;
}
