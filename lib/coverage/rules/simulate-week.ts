import { CONCURRENCY } from "./erlang";
import type { Level } from "./levels";
import { smallestFirst } from "./smallest-first";

export interface WeekToSimulate {
  /** Expected arrivals of each slot from the first level's start on. */
  expected: readonly number[];
  slotMs: number;
  /** Who answers when; the whole time, without holes. */
  levels: readonly Level[];
  handlingSeconds: number;
  /** How many matters one person works on at a time, 1 to 5. */
  parallel: number;
  /** After which people give up, on the average; null: never. */
  patienceSeconds: number | null;
  withinSeconds: number;
}

export interface SimulatedWeek {
  arrivals: number;
  within: number;
  gaveUp: number;
  /** Of each slot: arrivals, and those of them answered in time. */
  slots: { arrivals: Uint32Array; within: Uint32Array };
}

const PERSON = 1000;

/**
 * One week as it may come: arrivals at random around what is expected, each taken by the first who is free, in order,
 * for a time at random around the handling time. When a shift ends what it was doing is finished, and nothing new begun.
 * `random` gives numbers above 0 and below 1; the same ones give the same week.
 */
export function simulateWeek(week: WeekToSimulate, random: () => number): SimulatedWeek {
  const { expected, slotMs, levels, withinSeconds } = week;
  const factor = CONCURRENCY[Math.min(5, Math.max(1, Math.round(week.parallel))) - 1] ?? 1;
  const handlingMs = week.handlingSeconds * 1000;
  const startMs = levels[0]?.startMs ?? 0;
  const slots = { arrivals: new Uint32Array(expected.length), within: new Uint32Array(expected.length) };
  const arrivals = drawArrivals(expected, slotMs, startMs, random);
  const endings = smallestFirst();
  let [inTime, gaveUp, next, level, busy] = [0, 0, 0, 0, 0];
  let at = startMs;
  const seats = () => Math.floor(((levels[level]?.weight ?? 0) / PERSON) * factor + 1e-9);
  for (const arrivedAt of arrivals) {
    const slot = Math.floor((arrivedAt - startMs) / slotMs);
    slots.arrivals[slot] = (slots.arrivals[slot] ?? 0) + 1;
  }
  while (next < arrivals.length) {
    const arrivedAt = arrivals[next] ?? 0;
    at = Math.max(at, arrivedAt);
    const begins = freeAt(at);
    if (begins === null) break;
    at = begins;
    next += 1;
    const waited = at - arrivedAt;
    if (week.patienceSeconds !== null && waited > drawMs(week.patienceSeconds * 1000, random)) {
      gaveUp += 1;
      continue;
    }
    busy += 1;
    endings.push(at + drawMs(handlingMs, random));
    if (waited > withinSeconds * 1000) continue;
    inTime += 1;
    const slot = Math.floor((arrivedAt - startMs) / slotMs);
    slots.within[slot] = (slots.within[slot] ?? 0) + 1;
  }
  return { arrivals: arrivals.length, within: inTime, gaveUp, slots };

  /** The first instant from `from` on at which somebody may begin; null when there is none any more. */
  function freeAt(from: number): number | null {
    let now = from;
    for (;;) {
      while (level < levels.length && (levels[level]?.endMs ?? 0) <= now) level += 1;
      while (endings.least() <= now) {
        endings.pop();
        busy -= 1;
      }
      if (level >= levels.length) return null;
      if (busy < seats()) return now;
      now = Math.min(endings.least(), levels[level]?.endMs ?? Number.POSITIVE_INFINITY);
    }
  }
}

function drawArrivals(
  expected: readonly number[],
  slotMs: number,
  startMs: number,
  random: () => number,
): Float64Array {
  const drawn: number[] = [];
  expected.forEach((mean, slot) => {
    if (mean <= 0) return;
    const begins = startMs + slot * slotMs;
    for (let at = drawMs(slotMs / mean, random); at < slotMs; at += drawMs(slotMs / mean, random))
      drawn.push(begins + at);
  });
  return Float64Array.from(drawn);
}

function drawMs(mean: number, random: () => number): number {
  return -Math.log(random()) * mean;
}
