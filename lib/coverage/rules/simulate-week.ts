import { type DrawnWeek, drawWeek } from "./draw-week";
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
  /** Of the arrivals, 0 to 1: answered before everything else. */
  topShare?: number | undefined;
}

export interface SimulatedWeek {
  arrivals: number;
  within: number;
  gaveUp: number;
  /** Of each slot: arrivals, and those of them answered in time. */
  slots: { arrivals: Uint32Array; within: Uint32Array };
}

const PERSON = 1000;

/** One week as it may come, drawn with `random` and served as serveWeek; the same numbers give the same week. */
export function simulateWeek(week: WeekToSimulate, random: () => number): SimulatedWeek {
  const { expected, slotMs, topShare, levels } = week;
  return serveWeek(week, drawWeek({ expected, slotMs, topShare, startMs: levels[0]?.startMs ?? 0 }, random));
}

/**
 * A drawn week against a roster: what goes first first, each in order, taken by the first who is free, for a time at
 * random around the handling time. When a shift ends what it was doing is finished, and nothing new begun.
 */
export function serveWeek(week: WeekToSimulate, drawn: DrawnWeek): SimulatedWeek {
  const { expected, slotMs, levels, withinSeconds, patienceSeconds } = week;
  const { arrivedAt, handling, patience } = drawn;
  const factor = CONCURRENCY[Math.min(5, Math.max(1, Math.round(week.parallel))) - 1] ?? 1;
  const [handlingMs, withinMs] = [week.handlingSeconds * 1000, withinSeconds * 1000];
  const patienceMs = patienceSeconds === null ? Number.POSITIVE_INFINITY : patienceSeconds * 1000;
  const startMs = levels[0]?.startMs ?? 0;
  const slots = { arrivals: new Uint32Array(expected.length), within: new Uint32Array(expected.length) };
  const endings = smallestFirst();
  let [inTime, gaveUp, top, usual, level, busy] = [0, 0, 0, 0, 0, 0];
  let seats = seatsOf(levels[0]);
  let now = startMs;
  for (const at of arrivedAt) count(slots.arrivals, at);
  for (;;) {
    const topAt = arrivedAt[drawn.top[top] ?? -1] ?? Number.POSITIVE_INFINITY;
    const usualAt = arrivedAt[drawn.usual[usual] ?? -1] ?? Number.POSITIVE_INFINITY;
    if (topAt === Number.POSITIVE_INFINITY && usualAt === Number.POSITIVE_INFINITY) break;
    now = freeAt(Math.max(now, Math.min(topAt, usualAt)));
    if (level >= levels.length) break;
    const isTop = topAt <= now;
    const who = (isTop ? drawn.top[top] : drawn.usual[usual]) ?? 0;
    if (isTop) top += 1;
    else usual += 1;
    const waited = now - (isTop ? topAt : usualAt);
    if (waited > patienceMs * (patience[who] ?? 0)) {
      gaveUp += 1;
      continue;
    }
    busy += 1;
    endings.push(now + handlingMs * (handling[who] ?? 0));
    if (waited > withinMs) continue;
    inTime += 1;
    count(slots.within, isTop ? topAt : usualAt);
  }
  return { arrivals: arrivedAt.length, within: inTime, gaveUp, slots };

  /** The first instant from `from` on at which somebody may begin; the levels are used up when there is none any more. */
  function freeAt(from: number): number {
    let at = from;
    for (;;) {
      while (level < levels.length && (levels[level]?.endMs ?? 0) <= at) {
        level += 1;
        seats = seatsOf(levels[level]);
      }
      while (endings.least() <= at) {
        endings.pop();
        busy -= 1;
      }
      if (level >= levels.length || busy < seats) return at;
      at = Math.min(endings.least(), levels[level]?.endMs ?? Number.POSITIVE_INFINITY);
    }
  }

  function seatsOf(of: Level | undefined): number {
    return Math.floor(((of?.weight ?? 0) / PERSON) * factor + 1e-9);
  }

  function count(counts: Uint32Array, at: number): void {
    const slot = Math.floor((at - startMs) / slotMs);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
}
