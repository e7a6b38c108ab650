import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BIN_MS, usualStretches } from "@/lib/incidents/rules/arrival-windows";
import { logTail } from "@/lib/incidents/rules/chance";
import { findRunaway } from "@/lib/incidents/rules/runaway";
import { sharedWords } from "@/lib/incidents/rules/shared-words";
import { findSpike } from "@/lib/incidents/rules/spike";
import { watchMadeUp } from "../support/made-up-storms";

const DAY = 24 * 60 * 60_000;
const long = { days: 30, leadDays: 56, daySpread: 0.15, zone: "America/New_York" } as const;

describe("what is usual at this hour", () => {
  it.each([
    // Clocks changed on 1 November in New York, on 25 October in Berlin, on 4 October in Sydney.
    ["America/New_York", "2026-11-09T15:00:00Z", [15, 14, 14]],
    ["Europe/Berlin", "2026-11-02T09:00:00Z", [9, 8, 8]],
    ["Australia/Sydney", "2026-10-12T00:00:00Z", [0, 1, 1]],
    ["Asia/Kathmandu", "2026-11-09T15:00:00Z", [15, 15, 15]],
  ])("follows the clocks of %s through the week they change", (zone, now, hours) => {
    const { basis, stretches } = usualStretches(new Date(now), zone, new Date("2026-01-01T00:00:00Z"));
    expect(basis).toBe("hour-of-week");
    expect(stretches).toHaveLength(8);
    const ends = stretches.map(({ toAt }) => new Date(toAt.getTime() - 6 * BIN_MS).getUTCHours());
    expect(ends.slice(0, 3)).toEqual(hours);
  });

  it.each([
    [0, "floor", 0],
    [0.5, "floor", 0],
    [3, "hour", 2],
    [13, "hour", 12],
    [16, "hour-of-week", 2],
    [100, "hour-of-week", 8],
  ] as const)("of a desk %d days old is its %s", (days, basis, count) => {
    const now = new Date("2026-11-23T09:00:00Z");
    const found = usualStretches(now, "Etc/UTC", days === 0 ? null : new Date(now.getTime() - days * DAY));
    expect([found.basis, found.stretches.length]).toEqual([basis, count]);
  });

  it("reads stretches of whole bins of one length, whatever the instant", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
        fc.constantFrom("America/St_Johns", "Australia/Lord_Howe", "Africa/Casablanca"),
        (at, zone) => {
          for (const { fromAt, toAt } of usualStretches(new Date(at), zone, new Date(0)).stretches) {
            expect(fromAt.getTime() % BIN_MS).toBe(0);
            expect(toAt.getTime() - fromAt.getTime()).toBe(24 * BIN_MS);
          }
        },
      ),
      { seed: 106, numRuns: 200 },
    );
  });
});

describe("the chance of so many", () => {
  it("is Poisson's without sway, and larger with it", () => {
    // P(X ≥ 10) of Poisson with mean 4 is 0.008132.
    expect(Math.exp(logTail(10, 4, 0))).toBeCloseTo(0.008132, 5);
    expect(Math.exp(logTail(1, 0.5, 0))).toBeCloseTo(1 - Math.exp(-0.5), 6);
    // Negative binomial of size 1 is geometric: P(X ≥ k) = (m / (1 + m))^k.
    expect(Math.exp(logTail(6, 3, 1))).toBeCloseTo(0.75 ** 6, 6);
    expect(logTail(40, 10, 0.2)).toBeGreaterThan(logTail(40, 10, 0));
    expect(logTail(0, 4, 0.1)).toBe(0);
  });
});

describe("a spike", () => {
  const flat = (each: number) => Array.from({ length: 8 }, () => Array.from({ length: 24 }, () => each));
  const last = (count: number, minutes = 3) =>
    Array.from({ length: 60 }, (_, at) => (at >= 60 - minutes ? count / minutes : 0));
  it.each([
    ["a handful where nothing ever comes", flat(0), last(6), null],
    ["nine at once where nothing ever comes", flat(0), last(9), 5],
    ["twice the usual of a busy hour", flat(50), last(105), null],
    ["three times the usual of a busy hour", flat(50), last(150), 5],
    ["the usual, a little unevenly", flat(10), last(18), null],
  ])("%s", (_, usual, minutes, found) => {
    const finding = findSpike({ minutes, partOfMinute: 1, basis: "hour-of-week", usual });
    expect(finding?.windowMinutes ?? null).toBe(found);
  });

  it("takes an earlier storm for no part of what is usual", () => {
    const usual = flat(2).map((bins, week) => (week === 1 ? bins.map(() => 60) : bins));
    const finding = findSpike({ minutes: last(24), partOfMinute: 1, basis: "hour-of-week", usual });
    expect(finding?.expected).toBeLessThan(3);
  });

  it("is a fixed floor where nothing is known", () => {
    const at = (count: number) => ({
      minutes: last(count),
      partOfMinute: 1,
      basis: "floor" as const,
      usual: [],
    });
    expect(findSpike(at(39))).toBeNull();
    expect(findSpike(at(42))).toMatchObject({ windowMinutes: 5, seen: 42 });
  });

  it.each([[300], [1500]])("never rings on 30 quiet days of %d arrivals each", (perDay) => {
    expect(watchMadeUp({ ...long, perDay, storms: 0, seed: 11 }).falseAlarms).toEqual([]);
  });

  it("finds each storm of five times the usual or more, by day within half an hour, mostly within ten minutes", () => {
    const { found, falseAlarms } = watchMadeUp({ ...long, days: 60, perDay: 1500, storms: 20, seed: 7 });
    expect(falseAlarms.length).toBeLessThanOrEqual(1);
    const great = found.filter(({ storm }) => storm.size >= 5);
    expect(great.length).toBeGreaterThanOrEqual(10);
    const delays = great.map(({ delay }) => delay ?? Number.POSITIVE_INFINITY).sort((a, b) => a - b);
    expect(delays.at(-1)).toBeLessThanOrEqual(30);
    expect(delays[Math.floor(delays.length / 2)]).toBeLessThanOrEqual(10);
  });
});

describe("a single post", () => {
  it.each([
    [{ engaged: 79, engagedBefore: 0, people: 0 }, { engaged: null, arrivals: null }, null],
    [{ engaged: 80, engagedBefore: 0, people: 0 }, { engaged: null, arrivals: null }, "engaged"],
    [{ engaged: 900, engagedBefore: 850, people: 0 }, { engaged: null, arrivals: null }, null],
    [{ engaged: 200, engagedBefore: 0, people: 0 }, { engaged: 100, arrivals: null }, null],
    [{ engaged: 300, engagedBefore: 0, people: 0 }, { engaged: 100, arrivals: null }, "engaged"],
    [{ engaged: 0, engagedBefore: 0, people: 12 }, { engaged: null, arrivals: 2 }, "people"],
    [{ engaged: 0, engagedBefore: 0, people: 12 }, { engaged: null, arrivals: 40 }, null],
  ] as const)("%j of usually %j runs away by %s", (post, usual, measure) => {
    expect(findRunaway(post, usual)?.measure ?? null).toBe(measure);
  });
});

describe("common words", () => {
  const said = (...texts: string[]) => texts.map((text, n) => ({ by: `p${n}`, text }));
  it("are those that several people share and few used before, without links, names, numbers and little words", () => {
    const now = said(
      "@NorthwindHelp the baggage belt in Denver has stopped, jo@example.com https://x.example/a",
      "Denver: BAGGAGE everywhere, my locator is KM3T9P",
      "what is it with the baggage in Denver? #Denver",
      "Le tapis à bagages de Denver ne marche pas, baggage perdu",
    );
    const words = sharedWords(now, said("my flight is late", "where is the flight", "flight again"));
    expect(words[0]).toEqual({ word: "baggage", people: 4, of: 4 });
    expect(words.map(({ word }) => word)).toEqual(["baggage", "denver"]);
  });

  it("name nobody: what one person says again and again is not common", () => {
    const now = Array.from({ length: 20 }, () => ({ by: "one", text: "Marlowe of 4 Elm Street" }));
    expect(sharedWords(now, [])).toEqual([]);
  });

  it("leave out what is always said", () => {
    const now = said("flight Denver", "flight Denver", "flight Denver", "flight Denver");
    const before = Array.from({ length: 30 }, (_, n) => ({ by: `b${n}`, text: "my flight" }));
    expect(sharedWords(now, before).map(({ word }) => word)).toEqual(["denver"]);
  });
});
