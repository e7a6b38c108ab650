import fc from "fast-check";
import { expect, test } from "vitest";
import { chartCsv } from "@/components/response-times/chart-csv";
import { durationParts, honestPercent } from "@/components/response-times/figure-words";
import { heatStep } from "@/components/response-times/heat-step";
import { minuteTicks } from "@/components/response-times/minute-ticks";

test.each([
  [0, "0:00", "min"],
  [251.6, "4:12", "min"],
  [3599.4, "59:59", "min"],
  [3599.6, "1:00", "h"],
  [10_920, "3:02", "h"],
  [172_799, "48:00", "h"],
  [172_800, "2.0", "d"],
  [2_592_000, "30.0", "d"],
])("%d seconds read %s %s", (seconds, value, unit) => {
  expect(durationParts(seconds, "en-GB")).toEqual({ value, unit });
});

test.each([
  [0.8737, "87.4"],
  [0.9996, "99.9"],
  [1, "100.0"],
  [0.0004, "0.1"],
  [0, "0.0"],
])("a share of %d is written %s, and never as reached what it has not", (share, written) => {
  expect(honestPercent(share, "en-GB")).toBe(written);
});

test.each([
  [1, 1],
  [0.97, 1],
  [0.969, 2],
  [0.9, 3],
  [0.899, 4],
  [0.8, 4],
  [0.6, 5],
  [0.599, 6],
  [0, 6],
])("a share of %d is step %d of the heat", (share, step) => {
  expect(heatStep(share)).toBe(step);
});

test("an axis of minutes begins at nothing, holds the highest, and has five lines at most", () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 43_200, noNaN: true }), (highest) => {
      const { ticks } = minuteTicks(highest);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest - 1e-6);
      expect(ticks.length).toBeLessThanOrEqual(5);
    }),
  );
});

test("a picture's CSV quotes what a spreadsheet would run or split", () => {
  const csv = chartCsv({
    head: ["Agent", "n"],
    rows: [
      ["=cmd()", 3],
      ['Moss, "Linda"', null],
      ["-1", 0.5],
    ],
  });
  expect(csv).toBe(`Agent,n\r\n'=cmd(),3\r\n"Moss, ""Linda""",\r\n'-1,0.5\r\n`);
});
