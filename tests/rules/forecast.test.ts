import { describe, expect, it } from "vitest";
import { type DayArrivals, forecastWeek, heldOutError } from "@/lib/coverage/rules/forecast";

// Monday, 5 October 2026.
const MONDAY = Date.UTC(2026, 9, 5) / 86_400_000;
const day = (place: number, perSlot: (slot: number, weekday: number) => number): DayArrivals => ({
  day: MONDAY + place,
  halfHours: Array.from({ length: 48 }, (_, slot) => perSlot(slot, place % 7)),
});
const usual = (slot: number, weekday: number) => (slot >= 16 && slot < 40 ? (weekday < 5 ? 10 : 4) : 1);
const weeks = (count: number, more: (place: number) => number = () => 1) =>
  Array.from({ length: count * 7 }, (_, place) =>
    day(place, (slot, weekday) => usual(slot, weekday) * more(place)),
  );

describe("a forecast", () => {
  it("is each weekday's own half hours", () => {
    const { week, trend, leftOut } = forecastWeek(weeks(8));
    expect(trend).toBe(1);
    expect(leftOut).toEqual([]);
    expect([week[0]?.[20], week[6]?.[20], week[3]?.[0]]).toEqual([10, 4, 1]);
  });

  it("leaves storms and holidays out of the normal weeks", () => {
    const stormy = weeks(8, (place) => (place === 30 ? 12 : place === 40 ? 0 : 1));
    const { week, leftOut } = forecastWeek(stormy, new Set([MONDAY + 40]));
    expect(leftOut).toEqual([MONDAY + 30, MONDAY + 40]);
    expect(week.map((each) => each[20])).toEqual([10, 10, 10, 10, 10, 4, 4]);
  });

  it("goes with the trend: the last four weeks twice those before are what is expected", () => {
    const { week, trend } = forecastWeek(weeks(8, (place) => (place >= 28 ? 2 : 1)));
    expect(trend).toBeCloseTo(4 / 3, 10);
    expect(week[0]?.[20]).toBeCloseTo(20, 10);
  });

  it("says how far it was off in the two weeks held out", () => {
    expect(heldOutError(weeks(8))).toBe(0);
    expect(heldOutError(weeks(8, (place) => (place >= 42 ? 2 : 1)))).toBeCloseTo(0.5, 10);
    expect(heldOutError(weeks(2))).toBeNull();
  });

  it("expects nothing of nothing", () => {
    expect(
      forecastWeek([])
        .week.flat()
        .every((each) => each === 0),
    ).toBe(true);
  });
});
