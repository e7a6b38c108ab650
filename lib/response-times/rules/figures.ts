import type { Figures } from "@/lib/response-times/report-schemas";
import { isAnswered, type Measure, STATE } from "./measure";

const MINUTE_MS = 60_000;
const TEN_MS = 10 * MINUTE_MS;
const THIRTY_MS = 30 * MINUTE_MS;
/** Below it one wait in twenty says nothing. */
const FEWEST_FOR_P95 = 20;

interface Sums {
  n: number;
  sum: number;
  within600: number;
  within1800: number;
  withinTarget: number;
  open: number;
  openOverdue: number;
  open600: number;
  open1800: number;
}

/** Which cell each turn lies in; without `of`, all in one. Only turns with the mark `only`, where it is asked for. */
export interface Cut {
  size: number;
  of?: Uint16Array;
  only?: { marks: Uint8Array; mark: number };
}

const WHOLE: Cut = { size: 1 };

/** The figures of all turns as one. */
export function wholeFigures(measure: Measure, only?: Cut["only"]): Figures {
  const [whole] = figuresOf(measure, only ? { size: 1, only } : WHOLE);
  return whole ?? figures(emptySums(), new Float64Array());
}

/**
 * The figures of each cell, from its turns: n, percentiles, mean and shares of what was answered by a person; what still
 * waits is a miss as soon as it waited longer. Percentiles are interpolated linearly between the two nearest waits, as
 * `percentile_cont` does, never averaged. Seconds with milliseconds.
 */
export function figuresOf({ waits, states, order }: Measure, { size, of, only }: Cut): Figures[] {
  const sums = Array.from({ length: size }, emptySums);
  const isIn = (row: number) => only === undefined || ((only.marks[row] ?? 0) & only.mark) !== 0;
  for (let row = 0; row < states.length; row++) {
    const cell = sums[of ? (of[row] ?? 0) : 0];
    if (cell && isIn(row)) add(cell, states[row] ?? 0, waits[row] ?? 0);
  }
  const sorted = sums.map(({ n }) => new Float64Array(n));
  const next = new Uint32Array(size);
  for (const row of order) {
    if (!isIn(row)) continue;
    const cell = of ? (of[row] ?? 0) : 0;
    const place = next[cell] ?? 0;
    const into = sorted[cell];
    if (into) into[place] = waits[row] ?? 0;
    next[cell] = place + 1;
  }
  return sums.map((each, cell) => figures(each, sorted[cell] ?? new Float64Array()));
}

/** The wait that this share of sorted waits stays below, interpolated; NaN of none. */
export function percentileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const low = Math.floor(at);
  const below = sorted[low] ?? Number.NaN;
  const above = sorted[Math.min(low + 1, sorted.length - 1)] ?? Number.NaN;
  return below + (above - below) * (at - low);
}

/** The waits of what was answered, the shortest first. */
export function sortedWaits({ waits, order }: Measure): Float64Array {
  return Float64Array.from(order, (row) => waits[row] ?? 0);
}

/** A part of a whole; null of nothing. */
export function shareOf(part: number, of: number): number | null {
  return of === 0 ? null : part / of;
}

function add(cell: Sums, state: number, wait: number): void {
  if (isAnswered(state)) {
    cell.n++;
    cell.sum += wait;
    if (wait <= TEN_MS) cell.within600++;
    if (wait <= THIRTY_MS) cell.within1800++;
    if (state === STATE.inTime) cell.withinTarget++;
  } else {
    cell.open++;
    if (wait > TEN_MS) cell.open600++;
    if (wait > THIRTY_MS) cell.open1800++;
    if (state === STATE.overdue) cell.openOverdue++;
  }
}

function figures(cell: Sums, sorted: Float64Array): Figures {
  const { n, open, openOverdue, within600, within1800, withinTarget, open600, open1800 } = cell;
  const seconds = (share: number) => (n === 0 ? null : Math.round(percentileOf(sorted, share)) / 1000);
  return {
    n,
    p50Seconds: seconds(0.5),
    p90Seconds: seconds(0.9),
    p95Seconds: n < FEWEST_FOR_P95 ? null : seconds(0.95),
    meanSeconds: n === 0 ? null : Math.round(cell.sum / n) / 1000,
    sumSeconds: cell.sum / 1000,
    within600: shareOf(within600, n + open600),
    within1800: shareOf(within1800, n + open1800),
    withinTarget: shareOf(withinTarget, n + openOverdue),
    open,
    openOverdue,
    counts: { within600, within1800, withinTarget, open600, open1800 },
  };
}

function emptySums(): Sums {
  return {
    n: 0,
    sum: 0,
    within600: 0,
    within1800: 0,
    withinTarget: 0,
    open: 0,
    openOverdue: 0,
    open600: 0,
    open1800: 0,
  };
}
