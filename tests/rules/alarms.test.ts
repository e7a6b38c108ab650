import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AlarmRule,
  holds,
  longestWaits,
  type Measure,
  quietPeriod,
  ringsIn,
} from "@/lib/response-times/rules/alarm-rings";
import { arrivalWindows, startOfDay, usualOf } from "@/lib/response-times/rules/usual-arrivals";

const MINUTE = 60_000;
const zero = Date.UTC(2026, 10, 23, 9, 0);
const minute = (count: number) => new Date(zero + count * MINUTE);

const oldest: AlarmRule = {
  kind: "oldest-waiting",
  thresholdSeconds: 900,
  usual: null,
  quietMinutes: 60,
};
const silent: AlarmRule = { ...oldest, kind: "silent-channel", thresholdSeconds: 2400, usual: 12 };
const seen = (over: Partial<Measure> = {}): Measure => ({
  at: minute(0),
  subject: "",
  seconds: 0,
  n: 10,
  usual: null,
  isCanaryMissing: false,
  ...over,
});

describe("an alarm's condition", () => {
  it.each<[string, AlarmRule, Partial<Measure>, boolean]>([
    ["is above the limit", oldest, { seconds: 901 }, true],
    ["is not at the limit", oldest, { seconds: 900 }, false],
    ["is nothing where nobody waits", oldest, { seconds: null }, false],
    ["wants five answers for a percentile", { ...oldest, kind: "p90-over" }, { seconds: 5000, n: 4 }, false],
    ["holds for a percentile of five", { ...oldest, kind: "p90-over" }, { seconds: 901, n: 5 }, true],
    ["is silence where enough is usual", silent, { n: 0, usual: 12 }, true],
    ["is no silence where less is usual", silent, { n: 0, usual: 11.9 }, false],
    ["is no silence where one thing came", silent, { n: 1, usual: 400 }, false],
    ["is silence where our own message is missing", silent, { n: 3, usual: 0, isCanaryMissing: true }, true],
    ["is a late message", { ...oldest, kind: "ingest-delay" }, { seconds: 1000 }, true],
  ])("%s", (_, rule, over, expected) => {
    expect(holds(rule, seen(over))).toBe(expected);
  });
});

describe("rings", () => {
  const series = (seconds: readonly (number | null)[]) =>
    ringsIn(
      oldest,
      seconds.map((each, index) => seen({ at: minute(index * 10), seconds: each })),
    );

  it("open once while it lasts, and end when it is over", () => {
    expect(series([0, 1000, 2000, 0])).toEqual([{ subject: "", openedAt: minute(10), endedAt: minute(30) }]);
  });

  it("stay quiet after one that ended, counted from its ring", () => {
    const rings = series([1000, 0, 1000, 0, 0, 0, 1000]);
    expect(rings.map(({ openedAt }) => openedAt)).toEqual([minute(0), minute(60)]);
  });

  it("are kept apart by account, and one that still burns has no end", () => {
    const both = ["a", "b"].flatMap((subject) => [seen({ at: minute(0), subject, seconds: 1000 })]);
    expect(ringsIn(oldest, both).map(({ subject, endedAt }) => [subject, endedAt])).toEqual([
      ["a", null],
      ["b", null],
    ]);
  });

  it("of one alarm never begin closer together than the quiet time, whatever is measured", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2000 }), { maxLength: 80 }), (values) => {
        const rings = series(values);
        for (const [index, ring] of rings.entries()) {
          const before = rings[index - 1];
          if (!before) continue;
          expect(ring.openedAt.getTime() - before.openedAt.getTime()).toBeGreaterThanOrEqual(60 * MINUTE);
          expect(before.endedAt).not.toBeNull();
        }
      }),
    );
  });

  it("are told once in each quiet time", () => {
    expect([0, 59, 60, 119, 120].map((at) => quietPeriod(minute(0), minute(at), 60))).toEqual([
      0, 0, 1, 1, 2,
    ]);
  });
});

describe("the longest wait", () => {
  it("is that of whoever began first and is not answered yet", () => {
    const waits = [
      { startedAt: minute(0), endedAt: minute(20) },
      { startedAt: minute(5), endedAt: minute(8) },
      { startedAt: minute(10), endedAt: null },
    ];
    const at = [minute(-1), minute(7), minute(19), minute(20), minute(30)];
    expect(longestWaits(waits, at)).toEqual([null, 420, 1140, 600, 1200]);
  });

  it("equals a search through all of them", () => {
    const wait = fc
      .tuple(fc.integer({ min: 0, max: 200 }), fc.option(fc.integer({ min: 1, max: 90 })))
      .map(([from, length]) => ({
        startedAt: minute(from),
        endedAt: length === null ? null : minute(from + length),
      }));
    fc.assert(
      fc.property(fc.array(wait, { maxLength: 40 }), (given) => {
        const waits = [...given].sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
        const instants = Array.from({ length: 30 }, (_, step) => minute(step * 10));
        const found = longestWaits(waits, instants);
        const slow = instants.map((at) => {
          const here = waits.filter((w) => w.startedAt <= at && (w.endedAt === null || w.endedAt > at));
          const longest = Math.max(...here.map((w) => at.getTime() - w.startedAt.getTime()));
          return here.length === 0 ? null : longest / 1000;
        });
        expect(found).toEqual(slow);
      }),
    );
  });
});

describe("the same half hour of the weeks before", () => {
  it.each(["Europe/Berlin", "America/New_York", "Asia/Kolkata"])("is the wall clock's in %s", (timeZone) => {
    const clock = (at: Date) =>
      new Intl.DateTimeFormat("en", { timeZone, weekday: "long", hour: "2-digit", minute: "2-digit" }).format(
        at,
      );
    // Both summer times end within the eight weeks.
    const windows = arrivalWindows(new Date("2026-11-23T14:20:00Z"), timeZone);
    expect(windows).toHaveLength(9);
    expect(new Set(windows.map(({ toAt }) => clock(toAt))).size).toBe(1);
    for (const { fromAt, toAt } of windows) expect(toAt.getTime() - fromAt.getTime()).toBe(30 * MINUTE);
  });

  it("has no usual before the first week is over", () => {
    expect(usualOf([4, 8], 0)).toBeNull();
    expect(usualOf([4, 8, 99], 2)).toBe(6);
  });

  it.each([
    ["Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00.000Z"],
    ["Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-24T22:00:00.000Z"],
    ["Asia/Kolkata", "2026-11-23T20:00:00Z", "2026-11-23T18:30:00.000Z"],
    ["America/New_York", "2026-11-01T12:00:00Z", "2026-11-01T04:00:00.000Z"],
  ])("begins the day of %s at %s with its midnight", (zone, now, expected) => {
    expect(startOfDay(new Date(now), zone).toISOString()).toBe(expected);
  });
});
