import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HOUR, MINUTE } from "@/lib/base/time";
import { drawWeek } from "@/lib/coverage/rules/draw-week";
import { expectedSlots, halfHourAt, type LoadEvent } from "@/lib/coverage/rules/expected-load";
import { handlingByChannel, meanHandling } from "@/lib/coverage/rules/handling-time";
import { learnHolidays } from "@/lib/coverage/rules/holiday-factor";
import { moreShifts, peoplePerSlot } from "@/lib/coverage/rules/more-shifts";
import { predictHours } from "@/lib/coverage/rules/predict-hours";
import { randomFrom } from "@/lib/coverage/rules/predict-week";
import { requiredSum } from "@/lib/coverage/rules/required-sum";
import { serveWeek, type WeekToSimulate } from "@/lib/coverage/rules/simulate-week";
import { DEFAULT_STAFFING } from "@/lib/coverage/rules/staffing";
import { stormAnswer } from "@/lib/coverage/rules/storm-answer";
import { weekOf } from "@/lib/coverage/rules/week-of";

const HALF_HOUR = 30 * MINUTE;
const MONDAY = Date.parse("2026-11-30T00:00:00Z");
const week = (people: number, over: Partial<WeekToSimulate> = {}): WeekToSimulate => ({
  expected: Array.from({ length: 336 }, () => 60),
  slotMs: HALF_HOUR,
  levels: [{ startMs: 0, endMs: 168 * HOUR, weight: people * 1000 }],
  handlingSeconds: 240,
  parallel: 1,
  patienceSeconds: null,
  withinSeconds: 600,
  ...over,
});
const drawn = (of: WeekToSimulate, seed = 7) =>
  drawWeek({ expected: of.expected, slotMs: of.slotMs, startMs: 0, topShare: of.topShare }, randomFrom(seed));

describe("a week drawn once", () => {
  it("never answers fewer in time with more people", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 4, max: 11 }), (seed, people) => {
        const same = drawn(week(people), seed);
        const share = (more: number) => serveWeek(week(people + more), same).within;
        expect(share(1)).toBeGreaterThanOrEqual(share(0));
      }),
      { numRuns: 25 },
    );
  });

  it("answers the top level first: theirs is in time where the others' is not", () => {
    const short = week(7, { topShare: 0.1 });
    const same = drawn(short);
    const { within, arrivals } = serveWeek(short, same);
    expect(same.top.length / arrivals).toBeCloseTo(0.1, 1);
    expect(within / arrivals).toBeLessThan(0.2);
    // Nobody of the top waits behind the others, so nearly all of them are among those in time.
    expect(within).toBeGreaterThan(same.top.length * 0.95);
    const { within: without } = serveWeek(short, { ...same, top: new Uint32Array(), usual: all(arrivals) });
    expect(without).toBeLessThan(within);
  });

  it("tells every hour's share with its band, and null where nobody came", () => {
    const quiet = week(9, { expected: Array.from({ length: 336 }, (_, slot) => (slot < 4 ? 0 : 60)) });
    const told = predictHours([1, 2, 3, 4].map((seed) => serveWeek(quiet, drawn(quiet, seed))));
    expect(told.hours).toHaveLength(168);
    expect(told.hours.slice(0, 2)).toEqual([null, null]);
    expect(told.bands[0]).toEqual({ share: null, low: null, high: null });
    expect(told.arrivals[5]).toBeGreaterThan(90);
    for (const [hour, share] of told.hours.entries()) {
      if (share === null) continue;
      expect(told.bands[hour]?.low).toBeLessThanOrEqual(share + 0.1);
      expect(told.bands[hour]?.high).toBeGreaterThanOrEqual(share - 0.1);
    }
  });
});

describe("what is expected", () => {
  const usual = Array.from({ length: 7 }, () => Array.from({ length: 48 }, () => 10));
  const event = (over: Partial<LoadEvent>): LoadEvent => ({
    name: "Sale",
    kind: "event",
    startMs: MONDAY + 9 * HOUR,
    endMs: MONDAY + 11 * HOUR,
    factor: 1,
    added: 0,
    ...over,
  });
  const load = (zone: string, events: LoadEvent[]) => ({
    zone,
    week: usual,
    handlingSeconds: 240,
    parallel: 1,
    events,
  });

  it.each([
    ["three times as many", event({ factor: 3 }), 9, 30],
    ["eight more over two hours are two a half hour", event({ added: 8 }), 10, 12],
    ["none before it", event({ factor: 3 }), 8.5, 10],
    ["none after it", event({ factor: 3 }), 11, 10],
    ["half of it in the half hour it begins in", event({ factor: 3, startMs: MONDAY + 9.25 * HOUR }), 9, 20],
    ["a closed day", event({ factor: 0 }), 10, 0],
  ])("is %s", (_, known, hour, arrivals) => {
    expect(halfHourAt(load("Etc/UTC", [known]), MONDAY + hour * HOUR).arrivals).toBeCloseTo(arrivals, 9);
  });

  it("multiplies events that meet, and names both", () => {
    const half = halfHourAt(
      load("Etc/UTC", [event({ factor: 2 }), event({ name: "Strike", factor: 3 })]),
      MONDAY + 9 * HOUR,
    );
    expect([half.usual, half.arrivals, half.events.map(({ name }) => name)]).toEqual([
      10,
      60,
      ["Sale", "Strike"],
    ]);
  });

  it("adds up to the same over a range, whatever zone its half hours stand in", () => {
    const of = (zone: string) =>
      expectedSlots(load(zone, [event({ added: 80, factor: 2 })]), MONDAY, MONDAY + 24 * HOUR);
    for (const zone of ["Etc/UTC", "Asia/Kathmandu", "Pacific/Marquesas"]) {
      expect(of(zone)).toHaveLength(48);
      expect(of(zone).reduce((sum, each) => sum + each, 0)).toBeCloseTo(48 * 10 + 4 * 10 + 80, 6);
    }
  });
});

describe("the sum behind what is required", () => {
  it("is that of the reference: 94 × 180 ÷ 1800 = 9.4 E, 10 by Erlang C, 12 by occupancy, 18 to roster", () => {
    const half = { usual: 94, events: [], arrivals: 94 };
    expect(requiredSum(half, { ...DEFAULT_STAFFING, handlingSeconds: 180, parallel: 1 })).toMatchObject({
      erlangs: 9.4,
      forOccupancy: 12,
      required: 12,
      boundBy: "occupancy",
      scheduled: 18,
      parallelFactor: 1,
    });
    const several = requiredSum(half, { ...DEFAULT_STAFFING, handlingSeconds: 180, parallel: 2 });
    expect([several.erlangs, several.parallelFactor]).toEqual([9.4 / 1.7, 1.7]);
  });

  it("takes the handling time measured where there are 30 of them, else the one that is set", () => {
    const channels = [
      { channel: "x", share: 0.75, samples: 30, measuredSeconds: 100 },
      { channel: "email", share: 0.25, samples: 29, measuredSeconds: 900 },
    ];
    const set = { handlingSeconds: 240, parallel: 2, isMeasured: true };
    expect(handlingByChannel(channels, set).map(({ seconds, isMeasured }) => [seconds, isMeasured])).toEqual([
      [170, true],
      [240, false],
    ]);
    expect(meanHandling(handlingByChannel(channels, set), 240)).toBe(188);
    expect(meanHandling(handlingByChannel(channels, { ...set, isMeasured: false }), 240)).toBe(240);
    expect(meanHandling([], 300)).toBe(300);
  });

  it("learns of holidays only where enough was usual", () => {
    expect(
      learnHolidays([
        { arrivals: 30, usual: 60 },
        { arrivals: 0, usual: 40 },
      ]),
    ).toBe(0.3);
    expect(learnHolidays([{ arrivals: 9, usual: 3 }])).toBeNull();
    expect(learnHolidays([{ arrivals: 900, usual: 30 }])).toBe(5);
  });
});

describe("a storm", () => {
  const levels = [
    { startMs: 0, endMs: 8 * HOUR, weight: 2000 },
    { startMs: 8 * HOUR, endMs: 24 * HOUR, weight: 1900 },
  ];
  it("needs the fewest shifts that reach every slot", () => {
    expect(peoplePerSlot(levels, 3, 7 * HOUR, HOUR)).toEqual([2, 1, 1]);
    const of = (needed: number[], slotsOfShift: number) =>
      moreShifts(needed, [], { startMs: 0, slotMs: HOUR, slotsOfShift });
    expect(of([1, 1, 1, 1], 2)).toBe(2);
    expect(of([0, 3, 1, 0, 2], 3)).toBe(5);
    expect(of([0, 3, 1, 2], 3)).toBe(3);
    expect(moreShifts([2, 2], levels, { startMs: 7 * HOUR, slotMs: HOUR, slotsOfShift: 8 })).toBe(1);
  });

  it("is told by its hours under 90 %, the worst of them and what would hold it", () => {
    const expected = Array.from({ length: 8 }, () => 60);
    const calm = {
      startMs: 0,
      slotMs: HALF_HOUR,
      expected,
      levels,
      handlingSeconds: 240,
      parallel: 1,
      withinSeconds: 600,
    };
    expect(stormAnswer(calm, [1, 0.9, null, 0.95])).toEqual({ hoursUnder: 0, worst: null, shiftsMore: 0 });
    const { shiftsMore, ...told } = stormAnswer(calm, [0.8, 0.2, 0.2, 1]);
    expect(told).toEqual({ hoursUnder: 3, worst: { hour: 1, share: 0.2 } });
    // 8 Erlang take at least nine; two are there.
    expect(shiftsMore).toBeGreaterThanOrEqual(7);
  });
});

describe("a week of a zone", () => {
  it("begins on its own Monday, also where clocks change in it", () => {
    const told = weekOf("Europe/Berlin", Date.parse("2026-10-25T22:59:00Z"));
    expect([told.on, told.before, told.after, (told.toMs - told.fromMs) / HOUR]).toEqual([
      "2026-10-19",
      "2026-10-12",
      "2026-10-26",
      169,
    ]);
    expect(weekOf("Pacific/Kiritimati", Date.parse("2026-11-22T12:00:00Z")).on).toBe("2026-11-23");
    expect(weekOf("Etc/UTC", MONDAY, "2026-12-09").on).toBe("2026-12-07");
    expect(weekOf("Etc/UTC", MONDAY, "no day").on).toBe("2026-11-30");
  });
});

function all(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, place) => place);
}
