import { describe, expect, test } from "vitest";
import {
  calendarMonth,
  calendarRows,
  calendarWeek,
  hoursOf,
  isDay,
  monthsLater,
  slotAt,
} from "@/lib/publishing/rules/calendar-days";
import { planAt, readPlan } from "@/lib/publishing/rules/read-plan";

describe("the hours of a week on a zone's clock", () => {
  test("an ordinary day has 24 of them, whatever the zone", () => {
    for (const zone of ["Etc/UTC", "Asia/Kathmandu", "America/New_York"]) {
      const days = calendarWeek(zone, "2026-06-10");
      expect(days.map(hoursOf)).toEqual([24, 24, 24, 24, 24, 24, 24]);
      expect(days.every(({ slots }) => slots.length === 24)).toBe(true);
      expect(calendarRows(days)).toHaveLength(24);
    }
  });

  test("the day the clock goes forward has 23, and no slot for the hour that is not there", () => {
    const days = calendarWeek("Europe/Berlin", "2027-03-28");
    const sunday = days[6];
    expect(sunday && hoursOf(sunday)).toBe(23);
    expect(sunday?.slots.map(({ key }) => key).slice(0, 4)).toEqual(["00", "01", "03", "04"]);
    expect(calendarRows(days).map(({ key }) => key)).toContain("02");
  });

  test("the day the clock goes back has 25, with the doubled hour told apart", () => {
    const days = calendarWeek("America/New_York", "2026-11-01");
    const sunday = days[6];
    expect(sunday && hoursOf(sunday)).toBe(25);
    expect(sunday?.slots.map(({ key }) => key).slice(0, 4)).toEqual(["00", "01", "01+", "02"]);
    expect(calendarRows(days)).toHaveLength(25);
    expect(days[5]?.slots.some(({ isAgain }) => isAgain)).toBe(false);
    const second = Date.parse("2026-11-01T06:30:00Z");
    expect(sunday && slotAt(sunday, second)?.key).toBe("01+");
    expect(sunday && slotAt(sunday, second - 3_600_000)?.key).toBe("01");
  });

  test("slots follow each other without a hole, also where clocks move by half an hour", () => {
    for (const on of ["2026-04-05", "2026-10-04"]) {
      for (const { slots, startMs, endMs } of calendarWeek("Australia/Lord_Howe", on)) {
        expect(slots[0]?.startMs).toBe(startMs);
        expect(slots.at(-1)?.endMs).toBe(endMs);
        slots.slice(1).forEach((slot, index) => {
          expect(slot.startMs).toBe(slots[index]?.endMs);
        });
      }
    }
  });
});

describe("the weeks of a month", () => {
  test("hold each of its days once, from Monday on", () => {
    const weeks = calendarMonth("Europe/Berlin", "2026-11-23");
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]?.on).toBe("2026-10-26");
    expect(weeks.at(-1)?.[6]?.on).toBe("2026-12-06");
    expect(calendarMonth("Europe/Berlin", "2027-02-10")).toHaveLength(4);
  });

  test("follow each other over the end of a year", () => {
    expect(monthsLater("2026-12-31", 1)).toBe("2027-01-01");
    expect(monthsLater("2027-01-31", -1)).toBe("2026-12-01");
  });

  test("a day that is none is told", () => {
    expect(["2026-02-30", "2026-2-3", "yesterday", ""].map(isDay)).toEqual([false, false, false, false]);
    expect(isDay("2028-02-29")).toBe(true);
  });
});

describe("the instant of a planned time", () => {
  test("is the zone's own, and a skipped hour means the later one", () => {
    expect(readPlan("2026-12-07T09:00", "America/New_York")).toEqual({
      atMs: Date.parse("2026-12-07T14:00:00Z"),
      local: "2026-12-07T09:00",
      isSkipped: false,
      isTwice: false,
    });
    expect(readPlan("2027-03-28T02:30", "Europe/Berlin")).toMatchObject({
      atMs: Date.parse("2027-03-28T01:30:00Z"),
      local: "2027-03-28T03:30",
      isSkipped: true,
    });
    expect(readPlan("2026-11-01T01:30", "America/New_York")).toMatchObject({
      atMs: Date.parse("2026-11-01T05:30:00Z"),
      isTwice: true,
    });
    expect(readPlan("2026-02-30T10:00", "Etc/UTC")).toBeNull();
  });

  test("reads back to the same wall time", () => {
    expect(planAt(Date.parse("2026-12-07T14:00:00Z"), "America/New_York")).toBe("2026-12-07T09:00");
  });
});
