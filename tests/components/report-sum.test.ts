import { expect, test } from "vitest";
import { sumOf } from "@/components/response-times/sum-of";
import type { Explanation } from "@/lib/response-times/overview-schemas";

const range = {
  fromAt: "2026-11-01T00:00:00.000Z",
  toAt: "2026-11-08T00:00:00.000Z",
  zone: "Etc/UTC",
  days: 7,
};

function explanation(
  figure: string,
  unit: Explanation["unit"],
  value: number,
  terms: Readonly<Record<string, number>>,
): Explanation {
  return {
    figure,
    definition: figure,
    range,
    value,
    unit,
    terms: Object.entries(terms).map(([name, many]) => ({ name, value: many })),
    leftOut: [],
    rows: [],
    rowsUrl: "",
    csvUrl: "",
  };
}

test("a share is what was in time of what was in time, late, and waits too long", () => {
  const { lines, how, parts } = sumOf(
    explanation("within600", "share", 6477 / 7412, { within: 6477, n: 7388, open600: 24 }),
  );
  expect(lines.map(({ name, value }) => [name, value])).toEqual([
    ["inTime", 6477],
    ["late", 911],
    ["open600", 24],
  ]);
  expect(how).toBe("share");
  expect(parts).toEqual([6477, lines.reduce((sum, { value }) => sum + value, 0)]);
});

test("a percentile lies between two waits of the order, by a weight", () => {
  const terms = { n: 5, place: 3.6, below: 400, above: 600, weight: 0.6, exact: 520 };
  const { lines, parts, weight } = sumOf(explanation("p90", "seconds", 520, terms));
  expect(lines.map(({ name, value, unit }) => [name, value, unit])).toEqual([
    ["n", 5, "count"],
    ["place-p90", 4.6, "plain"],
    ["below", 400, "seconds"],
    ["above", 600, "seconds"],
  ]);
  const [below, above] = parts ?? [0, 0];
  expect(below + (weight ?? 0) * (above - below)).toBeCloseTo(520);
});

test.each([
  ["mean", "seconds", { sum: 900, n: 3 }, "divided"],
  ["oneTouch", "share", { part: 3, of: 4 }, "divided"],
  ["handovers", "count", { handovers: 1, conversations: 8 }, "divided"],
  ["received", "count", { answered: 7, closed: 2, stillOpen: 1 }, "sum"],
  ["n", "count", { n: 12 }, "plain"],
  ["ingestDelay", "seconds", { n: 3, p50: 1, p90: 2, max: 9 }, "plain"],
] as const)("%s is %s, reckoned from its terms", (figure, unit, terms, how) => {
  const { lines, how: reckoned } = sumOf(explanation(figure, unit, 0, terms));
  expect(reckoned).toBe(how);
  expect(lines.map(({ value }) => value)).toEqual(Object.values(terms));
});
