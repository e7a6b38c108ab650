import { orderWaits } from "./order-waits";
import { MARK, type TurnColumns } from "./turn-columns";

/** What became of a turn by one measure: answered within its promise or late, waiting, or waiting past its promise. */
export const STATE = { late: 0, inTime: 1, open: 2, overdue: 3 } as const;

/** How long each turn waited in milliseconds, of an open one until now, and what became of it. */
export interface Measure {
  waits: Float64Array;
  states: Uint8Array;
  /** The rows of the answered ones, the shortest wait first. */
  order: Uint32Array;
}

/** Open milliseconds between two instants, by the hours that a turn's target is counted in. */
export type OpenTime = (row: number, fromMs: number, untilMs: number) => number;

export interface MeasureOf {
  /** Until the first answer of use, not the first of all. */
  isUseful: boolean;
  nowMs: number;
  /** By the desk's clock: from receipt on, in stated hours. None: from the post on, round the clock. */
  openTime: OpenTime | null;
}

/** The waits of turns by one clock, until the first answer or the first that is of use. */
export function measureOf(columns: TurnColumns, { isUseful, nowMs, openTime }: MeasureOf): Measure {
  const { count, startedAt, receivedAt, endedAt, usefulAt, marks } = columns;
  const stops = isUseful ? usefulAt : endedAt;
  const inTime = isUseful ? MARK.usefulInTime : MARK.inTime;
  const waits = new Float64Array(count);
  const states = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    const stop = stops[row] ?? 0;
    const mark = marks[row] ?? 0;
    const isAnswered = stop !== Number.POSITIVE_INFINITY;
    const until = isAnswered ? stop : nowMs;
    const waited = openTime ? openTime(row, receivedAt[row] ?? 0, until) : until - (startedAt[row] ?? 0);
    waits[row] = Math.max(0, Math.round(waited));
    states[row] = isAnswered
      ? (mark & inTime) === 0
        ? STATE.late
        : STATE.inTime
      : (mark & MARK.isPast) === 0
        ? STATE.open
        : STATE.overdue;
  }
  return measured(waits, states);
}

/** Waits and what became of them, put in order. */
export function measured(waits: Float64Array, states: Uint8Array): Measure {
  const answered = new Uint32Array(states.length);
  let count = 0;
  for (let row = 0; row < states.length; row++) if (isAnswered(states[row] ?? 0)) answered[count++] = row;
  return { waits, states, order: orderWaits(waits, answered.subarray(0, count)) };
}

export function isAnswered(state: number): boolean {
  return state <= STATE.inTime;
}
