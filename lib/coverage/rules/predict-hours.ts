import { type PredictedShare, shareOf } from "./predict-week";
import type { SimulatedWeek } from "./simulate-week";

export interface Prediction extends PredictedShare {
  /** The share of each hour of the week; null where nothing came in any run. */
  hours: (number | null)[];
  /** In which the hour's share lies in 95 of 100 such weeks. */
  bands: PredictedShare[];
  /** What is expected within each hour, on the average of the runs. */
  arrivals: number[];
  runs: number;
}

const SLOTS_AN_HOUR = 2;
const MOST_RUNS = 24;
const LEAST_RUNS = 6;
const MOST_ARRIVALS = 300_000;

/** How many weeks of so many arrivals are worth simulating: of large ones each hour says enough by itself. */
export function runsFor(arrivals: number): number {
  return Math.max(LEAST_RUNS, Math.min(MOST_RUNS, Math.floor(MOST_ARRIVALS / Math.max(1, arrivals))));
}

/** What the simulated weeks say of the week and of each of its hours; their slots are half hours. */
export function predictHours(runs: readonly SimulatedWeek[]): Prediction {
  const hours = Math.ceil((runs[0]?.slots.arrivals.length ?? 0) / SLOTS_AN_HOUR);
  const week = shareOf(runs.flatMap(({ within, arrivals }) => (arrivals > 0 ? [within / arrivals] : [])));
  const bands = Array.from({ length: hours }, (_, hour) =>
    shareOf(
      runs.flatMap(({ slots }) => {
        const came = inHour(slots.arrivals, hour);
        return came > 0 ? [inHour(slots.within, hour) / came] : [];
      }),
    ),
  );
  const sums = Array.from({ length: hours }, (_, hour) => {
    const sum = (of: "arrivals" | "within") =>
      runs.reduce((total, { slots }) => total + inHour(slots[of], hour), 0);
    return { came: sum("arrivals"), within: sum("within") };
  });
  return {
    ...week,
    hours: sums.map(({ came, within }) => (came > 0 ? within / came : null)),
    arrivals: sums.map(({ came }) => came / Math.max(1, runs.length)),
    bands,
    runs: runs.length,
  };
}

function inHour(counts: Uint32Array, hour: number): number {
  let sum = 0;
  for (let slot = hour * SLOTS_AN_HOUR; slot < (hour + 1) * SLOTS_AN_HOUR; slot += 1)
    sum += counts[slot] ?? 0;
  return sum;
}
