import { describe, expect, it } from "vitest";
import { CONCURRENCY, erlangs, occupancy, shareWithin, waitShare } from "@/lib/coverage/rules/erlang";
import {
  DEFAULT_STAFFING,
  requiredPeople,
  type StaffingRule,
  scheduledPeople,
} from "@/lib/coverage/rules/staffing";

const half = (arrivals: number, handlingSeconds: number) => ({
  arrivals,
  handlingSeconds,
  intervalSeconds: 1800,
});
const aim: StaffingRule = { ...DEFAULT_STAFFING, minimumCover: 0 };

/** P(wait) = (a^n/n! · n/(n−a)) / (Σ a^k/k! + the same), in whole numbers: a = up/down. */
function exactWaitShare(people: number, up: bigint, down: bigint): number {
  const n = BigInt(people);
  // Everything times n!·down^n, and the last term times n·down/(n·down − up).
  let term = 1n;
  for (let k = 1n; k <= n; k += 1n) term *= k * down;
  let sum = 0n;
  for (let k = 0n; k < n; k += 1n) {
    sum += term;
    term = (term * up) / ((k + 1n) * down);
  }
  const [topUp, topDown] = [term * n * down, n * down - up];
  const SCALE = 10n ** 18n;
  return Number((topUp * SCALE) / (sum * topDown + topUp)) / 1e18;
}

/** e^−(up/down) by its series in whole numbers, 40 digits. */
function exactDecay(up: bigint, down: bigint): number {
  const SCALE = 10n ** 40n;
  let [term, sum] = [SCALE, SCALE];
  for (let k = 1n; term > 0n; k += 1n) {
    term = (term * up) / (down * k);
    sum += term;
  }
  return Number((SCALE * 10n ** 20n) / sum) / 1e20;
}

describe("Erlang C", () => {
  it("gives the known answer: 100 calls of 180 s in half an hour, 80 % in 20 s", () => {
    const load = half(100, 180);
    const rule = { ...aim, serviceShare: 0.8, withinSeconds: 20, occupancyCap: 1 };
    expect(requiredPeople(load, rule)).toMatchObject({ required: 14, boundBy: "service", scheduled: 20 });
    expect(shareWithin(14, load, 20)).toBeCloseTo(0.8884, 4);
    expect(waitShare(14, erlangs(load))).toBeCloseTo(0.1741, 4);
    expect(occupancy(14, erlangs(load))).toBeCloseTo(0.7143, 4);
    expect(shareWithin(13, load, 20)).toBeLessThan(0.8);
  });

  it.each([
    ["an airline's average", 94, 180, 9.4, 12, "occupancy"],
    ["three times that", 282, 180, 28.2, 34, "occupancy"],
    ["a storm of ten times", 940, 180, 94, 111, "occupancy"],
    ["a small desk", 10, 240, 1.3333, 3, "service"],
    ["a night", 1, 240, 0.1333, 1, "service"],
  ])("asks for as many as the reference says for %s", (_, arrivals, handling, load, people, boundBy) => {
    const asked = requiredPeople(half(arrivals, handling), aim);
    expect(asked).toMatchObject({ required: people, boundBy });
    expect(asked.erlangs).toBeCloseTo(load, 4);
  });

  it("leaves an airline's average at 99.99 % and a lone night at two by minimum", () => {
    expect(requiredPeople(half(94, 180), aim).serviceShare).toBeCloseTo(0.9999, 4);
    expect(requiredPeople(half(1, 240), DEFAULT_STAFFING)).toMatchObject({ required: 2, boundBy: "minimum" });
    expect(requiredPeople(half(0, 240), DEFAULT_STAFFING)).toMatchObject({ required: 2, boundBy: "minimum" });
    expect(requiredPeople(half(0, 240), aim)).toMatchObject({
      required: 0,
      boundBy: "nothing",
      occupancy: 0,
    });
  });

  const cases = [1, 3, 7, 12, 40, 100, 333, 940].flatMap((arrivals) =>
    [60, 180, 240, 545].flatMap((handling) =>
      [1, 2, 5].map((over) => ({
        arrivals,
        handling,
        people: Math.floor((arrivals * handling) / 1800) + over,
      })),
    ),
  );
  it(`agrees with exact whole-number arithmetic in ${cases.length} cases to ten digits`, () => {
    for (const { arrivals, handling, people } of cases) {
      const [up, down] = [BigInt(arrivals * handling), 1800n];
      const exact = exactWaitShare(people, up, down);
      expect(waitShare(people, (arrivals * handling) / 1800)).toBeCloseTo(exact, 10);
      const decay = exactDecay((BigInt(people) * down - up) * 20n, down * BigInt(handling));
      expect(shareWithin(people, half(arrivals, handling), 20)).toBeCloseTo(1 - exact * decay, 10);
    }
    expect(cases.length).toBeGreaterThan(50);
  });

  it("needs no more people than it must: one fewer misses the aim", () => {
    for (let arrivals = 1; arrivals < 1200; arrivals += 37) {
      const load = half(arrivals, 300);
      const { required } = requiredPeople(load, aim);
      const less = required - 1;
      const misses =
        shareWithin(less, load, 600) < 0.95 || less === 0 || erlangs(load) / less > aim.occupancyCap;
      expect(misses).toBe(true);
    }
  });

  it("divides the work by what a person is worth with several at a time, and adds what is paid but away", () => {
    expect(CONCURRENCY).toEqual([1, 1.7, 2.5, 2.9, 3.5]);
    expect(erlangs({ ...half(100, 180), parallel: 3 })).toBeCloseTo(4, 10);
    expect(erlangs({ ...half(100, 180), parallel: 9 })).toBeCloseTo(10 / 3.5, 10);
    expect(scheduledPeople(14, 0.3)).toBe(20);
    expect(scheduledPeople(7, 0.3)).toBe(10);
  });

  it("says that people who can't carry the load leave nobody served in time", () => {
    expect(waitShare(9, 9.4)).toBe(1);
    expect(shareWithin(9, half(94, 180), 600)).toBe(0);
    expect(occupancy(9, 9.4)).toBe(1);
  });
});

describe("a simulated queue of many servers", () => {
  it("lies within its band around Erlang C", () => {
    let state = 20261122;
    // mulberry32
    const random = () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
    };
    for (const [people, arrivals] of [
      [14, 100],
      [12, 94],
      [3, 20],
    ] as const) {
      const shares = Array.from({ length: 12 }, () => simulated(people, arrivals / 1800, 180, 20, random));
      const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
      const spread = Math.sqrt(shares.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 11 / 12);
      const theory = shareWithin(people, half(arrivals, 180), 20);
      expect(Math.abs(mean - theory)).toBeLessThan(4 * spread + 0.002);
      expect(spread).toBeLessThan(0.02);
    }
  });
});

function simulated(people: number, rate: number, mean: number, within: number, random: () => number): number {
  const free = new Float64Array(people);
  const [warm, count] = [2000, 20_000];
  let at = 0;
  let inTime = 0;
  for (let each = 0; each < warm + count; each += 1) {
    at -= Math.log(random()) / rate;
    let first = 0;
    for (let one = 1; one < people; one += 1) if ((free[one] ?? 0) < (free[first] ?? 0)) first = one;
    const begins = Math.max(at, free[first] ?? 0);
    if (each >= warm && begins - at <= within) inTime += 1;
    free[first] = begins - Math.log(random()) * mean;
  }
  return inTime / count;
}
