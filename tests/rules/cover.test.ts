import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "@/lib/base/time";
import { type CellNeed, cellNeeds, cellState, predictedShare } from "@/lib/coverage/rules/cover-cells";
import { coverGaps, languageGaps } from "@/lib/coverage/rules/cover-gaps";
import { coverRange } from "@/lib/coverage/rules/cover-range";
import { type Answering, coverLevels, leastPerCell } from "@/lib/coverage/rules/levels";
import { DEFAULT_STAFFING } from "@/lib/coverage/rules/staffing";
import { without } from "@/lib/coverage/rules/time-off";

const QUARTER = 15 * MINUTE;
const span = (agentId: string, from: number, to: number, weight = 1000): Answering => ({
  agentId,
  startMs: from * MINUTE,
  endMs: to * MINUTE,
  weight,
});
const cells = (spans: Answering[], minutes: number) =>
  [...leastPerCell(coverLevels(spans, 0, minutes * MINUTE), 0, minutes * MINUTE, QUARTER)].map(
    (each) => each / 1000,
  );

describe("planned cover", () => {
  it("is the least at any moment of a quarter, so that a hole of a minute shows", () => {
    expect(cells([span("a", 0, 31), span("b", 32, 60)], 60)).toEqual([1, 1, 0, 1]);
    expect(cells([span("a", 0, 60), span("b", 15, 45)], 60)).toEqual([1, 2, 2, 1]);
    expect(cells([], 30)).toEqual([0, 0]);
  });

  it("counts nobody twice, people in training in part, and those who only draft not at all", () => {
    expect(cells([span("a", 0, 40), span("a", 10, 60)], 60)).toEqual([1, 1, 1, 1]);
    expect(cells([span("a", 0, 30), span("b", 0, 30, 400), span("c", 0, 30, 0)], 30)).toEqual([1.4, 1.4]);
  });

  it("agrees with counting minute by minute, whatever overlaps", () => {
    const spans = fc.array(
      fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat(300), fc.integer({ min: 1, max: 200 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(spans, (drawn) => {
        const answering = drawn.map(([agent, from, long]) => span(agent, from - 60, from - 60 + long));
        const byHand = Array.from({ length: 16 }, (_, cell) =>
          Math.min(
            ...Array.from({ length: 15 }, (_, minute) => {
              const at = (cell * 15 + minute) * MINUTE;
              return new Set(
                answering.flatMap((each) => (each.startMs <= at && at < each.endMs ? [each.agentId] : [])),
              ).size;
            }),
          ),
        );
        expect(cells(answering, 240)).toEqual(byHand);
      }),
    );
  });
});

describe("what is not covered", () => {
  const gaps = (spans: Answering[], required: number[], minimum: number) =>
    coverGaps(coverLevels(spans, 0, required.length * QUARTER), required, {
      fromMs: 0,
      stepMs: QUARTER,
      minimum,
    }).map(({ startMs, endMs, code, values }) => [startMs / MINUTE, endMs / MINUTE, code, values]);
  it("is told to the minute, whole and at its worst, by the harder word", () => {
    const spans = [span("a", 0, 50), span("b", 10, 40), span("c", 12, 20)];
    expect(gaps(spans, [2, 3, 4, 1], 2)).toEqual([
      [0, 10, "thin", { planned: 1, minimum: 2 }],
      [20, 40, "short", { planned: 2, required: 4 }],
      [40, 50, "thin", { planned: 1, minimum: 2 }],
      [50, 60, "nobody", { required: 2 }],
    ]);
  });

  it("is nothing where nobody is needed", () => {
    expect(gaps([], [0, 0], 0)).toEqual([]);
  });

  it("names the language nobody speaks, as one stretch", () => {
    expect(languageGaps("pl", coverLevels([span("a", 20, 40)], 0, HOUR))).toEqual([
      { startMs: 0, endMs: 20 * MINUTE, code: "nobody-speaks", values: { language: "pl" } },
      { startMs: 40 * MINUTE, endMs: HOUR, code: "nobody-speaks", values: { language: "pl" } },
    ]);
  });

  it("is coloured by the same words", () => {
    expect([0, 1, 2, 3, 4].map((planned) => cellState(planned, 3, 2))).toEqual([
      "gap",
      "thin",
      "short",
      "covered",
      "covered",
    ]);
    expect(cellState(5, 3, 2)).toBe("over");
    expect(cellState(0, 0, 0)).toBe("covered");
  });
});

describe("what each quarter needs", () => {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 48 }, () => 0));
  const monday = week[0];
  if (monday) monday[18] = 94;
  const load = { zone: "Europe/Berlin", week, handlingSeconds: 180, parallel: 1, events: [] };
  const range = (from: string, to: string, minutes = 15) => ({
    fromMs: Date.parse(from),
    toMs: Date.parse(to),
    stepMs: minutes * MINUTE,
  });
  it("follows the desk's clock through the year: nine in Berlin is eight, then seven o'clock UTC", () => {
    const busy = (needs: CellNeed[]) => needs.map(({ required }) => required);
    expect(
      busy(cellNeeds(load, DEFAULT_STAFFING, range("2026-11-30T07:45:00Z", "2026-11-30T08:45:00Z"))),
    ).toEqual([2, 12, 12, 2]);
    expect(
      busy(cellNeeds(load, DEFAULT_STAFFING, range("2026-06-01T06:45:00Z", "2026-06-01T07:45:00Z"))),
    ).toEqual([2, 12, 12, 2]);
    expect(
      busy(cellNeeds(load, DEFAULT_STAFFING, range("2026-06-01T06:30:00Z", "2026-06-01T08:30:00Z", 60))),
    ).toEqual([12, 2]);
  });

  it("is the minimum without a forecast, and then nothing is predicted", () => {
    const nothing = { ...load, week: [] };
    const needs = cellNeeds(nothing, DEFAULT_STAFFING, range("2026-11-30T07:45:00Z", "2026-11-30T08:15:00Z"));
    expect(needs).toEqual([
      { arrivals: 0, required: 2 },
      { arrivals: 0, required: 2 },
    ]);
    expect(predictedShare(nothing, 0, 2, 600)).toBeNull();
    expect(predictedShare(load, 94, 12, 600)).toBeCloseTo(0.9999, 4);
    expect(predictedShare(load, 94, 9.9, 600)).toBe(0);
  });
});

describe("the range that is asked for", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const asked = (over: object) => coverRange({ stepMinutes: 15, ...over }, now, "Europe/Berlin");
  it("is days of the viewer's zone, with 23 and 25 hours, or instants", () => {
    const days = asked({ from: "2026-10-25", to: "2026-10-26" });
    expect((days.toMs - days.fromMs) / HOUR).toBe(25);
    expect(new Date(asked({ zone: "Asia/Kathmandu" }).fromMs).toISOString()).toBe("2026-11-22T18:15:00.000Z");
    expect(new Date(asked({ zone: "Pacific/Kiritimati" }).fromMs).toISOString()).toBe(
      "2026-11-22T10:00:00.000Z",
    );
    expect(asked({ from: "2026-11-23T01:00:00+14:00", to: "2026-11-23T00:00:00Z" })).toMatchObject({
      fromMs: Date.parse("2026-11-22T11:00:00Z"),
    });
  });

  it.each([
    [{ zone: "Mars/Olympus" }, "cover-zone"],
    [{ from: "yesterday" }, "cover-time"],
    [{ from: "2026-11-24", to: "2026-11-23" }, "range-backwards"],
    [{ from: "2020-01-01", to: "2030-01-01" }, "cover-too-long"],
  ])("is refused in words when it is %j", (over, code) => {
    expect(() => asked(over)).toThrow(expect.objectContaining({ code }));
  });
});

describe("time off", () => {
  it("is taken out of a stretch, from either end, the middle or all of it", () => {
    const stretch = { startMs: 10, endMs: 20 };
    const left = (...taken: [number, number][]) =>
      without(
        stretch,
        taken.map(([startMs, endMs]) => ({ startMs, endMs })),
      ).map(({ startMs, endMs }) => [startMs, endMs]);
    expect(left([0, 12])).toEqual([[12, 20]]);
    expect(left([18, 30])).toEqual([[10, 18]]);
    expect(left([12, 14], [13, 16])).toEqual([
      [10, 12],
      [16, 20],
    ]);
    expect(left([0, 30])).toEqual([]);
    expect(left([20, 30], [0, 10])).toEqual([[10, 20]]);
  });
});
