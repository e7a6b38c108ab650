import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distributionOf } from "@/lib/response-times/rules/distribution";
import { figuresOf, percentileOf, shareOf, wholeFigures } from "@/lib/response-times/rules/figures";
import { type Measure, measured, STATE } from "@/lib/response-times/rules/measure";

const turn = fc.record({
  wait: fc.integer({ min: 0, max: 40 * 86_400_000 }),
  state: fc.constantFrom(STATE.late, STATE.inTime, STATE.open, STATE.overdue),
  cell: fc.integer({ min: 0, max: 4 }),
});
const measureOf = (turns: readonly { wait: number; state: number }[]): Measure =>
  measured(
    Float64Array.from(turns, ({ wait }) => wait),
    Uint8Array.from(turns, ({ state }) => state),
  );

describe("figures", () => {
  it("are null of nothing, and say no p95 below twenty", () => {
    const none = wholeFigures(measureOf([]));
    expect(none).toMatchObject({
      n: 0,
      p50Seconds: null,
      meanSeconds: null,
      within600: null,
      withinTarget: null,
      sumSeconds: 0,
    });
    const waits = (count: number) =>
      measureOf(Array.from({ length: count }, (_, n) => ({ wait: n * 1000, state: STATE.inTime })));
    expect(wholeFigures(waits(19)).p95Seconds).toBeNull();
    expect(wholeFigures(waits(20)).p95Seconds).toBe(18.05);
  });

  it("take what waits past a limit for a miss of it, and what waits less for nothing yet", () => {
    const answered = { wait: 60_000, state: STATE.inTime };
    const young = { wait: 60_000, state: STATE.open };
    const old = { wait: 1_200_000, state: STATE.overdue };
    const figures = wholeFigures(measureOf([answered, young, old]));
    expect(figures).toMatchObject({
      n: 1,
      open: 2,
      openOverdue: 1,
      within600: 0.5,
      within1800: 1,
      withinTarget: 0.5,
    });
  });

  it("lie between the waits they stand between, grow with their share, and do not depend on the order", () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 200 }), (turns) => {
        const figures = wholeFigures(measureOf(turns));
        expect(wholeFigures(measureOf(turns.toReversed()))).toEqual(figures);
        const waits = turns.filter(({ state }) => state <= STATE.inTime).map(({ wait }) => wait / 1000);
        expect(figures.n).toBe(waits.length);
        if (waits.length === 0) return;
        expect(figures.p50Seconds).toBeGreaterThanOrEqual(Math.min(...waits));
        expect(figures.p90Seconds ?? 0).toBeLessThanOrEqual(Math.max(...waits) + 1e-3);
        expect(figures.p90Seconds ?? 0).toBeGreaterThanOrEqual(figures.p50Seconds ?? 0);
      }),
    );
  });

  it("of the cells add up to those of the whole", () => {
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 200 }), (turns) => {
        const measure = measureOf(turns);
        const cells = figuresOf(measure, { size: 5, of: Uint16Array.from(turns, ({ cell }) => cell) });
        const whole = wholeFigures(measure);
        const sum = (of: (figures: (typeof cells)[number]) => number) =>
          cells.reduce((total, each) => total + of(each), 0);
        expect(sum(({ n }) => n)).toBe(whole.n);
        expect(sum(({ open }) => open)).toBe(whole.open);
        expect(sum(({ counts }) => counts.within600)).toBe(whole.counts.within600);
        expect(sum(({ sumSeconds }) => sumSeconds)).toBeCloseTo(whole.sumSeconds, 3);
        expect(distributionOf(measure).reduce((total, { count }) => total + count, 0)).toBe(whole.n);
      }),
    );
  });

  it("are in the order of their waits, up to years", () => {
    const waits = fc.array(fc.integer({ min: 0, max: 5 * 366 * 86_400_000 }), { maxLength: 300 });
    fc.assert(
      fc.property(waits, (given) => {
        const { order } = measureOf(given.map((wait) => ({ wait, state: STATE.late })));
        expect(Array.from(order, (row) => given[row])).toEqual(given.toSorted((a, b) => a - b));
      }),
    );
  });

  it("interpolate between two waits", () => {
    expect(percentileOf(Float64Array.from([10, 20]), 0.5)).toBe(15);
    expect(percentileOf(Float64Array.from([10, 20, 30]), 0.9)).toBeCloseTo(28, 9);
    expect(percentileOf(Float64Array.from([7]), 0.9)).toBe(7);
    expect(shareOf(0, 0)).toBeNull();
  });
});
