import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "@/lib/base/time";
import { shareWithin } from "@/lib/coverage/rules/erlang";
import { predictWeek, randomFrom } from "@/lib/coverage/rules/predict-week";
import { simulateWeek, type WeekToSimulate } from "@/lib/coverage/rules/simulate-week";
import { smallestFirst } from "@/lib/coverage/rules/smallest-first";

const HALF_HOUR = 30 * MINUTE;
const WEEK = 7 * 24 * HOUR;
const steady = (people: number, arrivals: number, over: Partial<WeekToSimulate> = {}): WeekToSimulate => ({
  expected: Array.from({ length: 336 }, () => arrivals),
  slotMs: HALF_HOUR,
  levels: [{ startMs: 0, endMs: WEEK, weight: people * 1000 }],
  handlingSeconds: 180,
  parallel: 1,
  patienceSeconds: null,
  withinSeconds: 20,
  ...over,
});

describe("a simulated week", () => {
  it.each([
    [14, 100],
    [12, 94],
    [3, 20],
    [2, 10],
  ])("of %i people and %i arrivals a half hour holds Erlang C within its band", (people, arrivals) => {
    const { share, low, high } = predictWeek(steady(people, arrivals), 12, 7);
    const theory = shareWithin(people, { arrivals, handlingSeconds: 180, intervalSeconds: 1800 }, 20);
    expect(low).toBeLessThanOrEqual(theory);
    expect(high).toBeGreaterThanOrEqual(theory);
    expect(Math.abs((share ?? 0) - theory)).toBeLessThan(0.02);
  });

  it("is the same for the same numbers, and better with one more", () => {
    const one = predictWeek(steady(12, 110), 3, 11);
    expect(predictWeek(steady(12, 110), 3, 11)).toEqual(one);
    expect(predictWeek(steady(13, 110), 3, 11).share).toBeGreaterThan(one.share ?? 1);
  });

  it("answers in time nobody who came long before the shift, and everybody in a quiet one", () => {
    const levels = [
      { startMs: 0, endMs: 24 * HOUR, weight: 0 },
      { startMs: 24 * HOUR, endMs: WEEK, weight: 40_000 },
    ];
    const { slots } = simulateWeek(steady(0, 4, { levels, withinSeconds: 600 }), randomFrom(3));
    const sum = (from: number, to: number, of: Uint32Array) => of.slice(from, to).reduce((a, b) => a + b, 0);
    expect(sum(0, 47, slots.within)).toBe(0);
    expect(sum(0, 47, slots.arrivals)).toBeGreaterThan(100);
    expect(sum(52, 336, slots.within)).toBe(sum(52, 336, slots.arrivals));
  });

  it("counts who gives up, and works faster with several at a time", () => {
    const busy = steady(9, 100, { patienceSeconds: 60 });
    const { gaveUp, arrivals, within } = simulateWeek(busy, randomFrom(5));
    expect(gaveUp / arrivals).toBeGreaterThan(0.05);
    expect(within + gaveUp).toBeLessThanOrEqual(arrivals);
    const many = { parallel: 3, patienceSeconds: null };
    expect(predictWeek(steady(9, 100, many), 2, 5).share).toBeGreaterThan(0.99);
  });

  it("ends with the roster: what is left then was not answered", () => {
    const levels = [{ startMs: 0, endMs: HOUR, weight: 1000 }];
    const { arrivals, within } = simulateWeek(steady(1, 400, { levels }), randomFrom(9));
    expect(within).toBeLessThan(arrivals / 100);
    expect(simulateWeek(steady(1, 0), randomFrom(9)).arrivals).toBe(0);
    expect(predictWeek(steady(1, 0), 3, 9)).toEqual({ share: null, low: null, high: null });
  });
});

describe("the smallest first", () => {
  it("is what sorting gives", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const heap = smallestFirst();
        for (const each of numbers) heap.push(each);
        const out = numbers.map(() => {
          const least = heap.least();
          heap.pop();
          return least;
        });
        expect(out).toEqual([...numbers].sort((a, b) => a - b));
        expect(heap.least()).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });
});
