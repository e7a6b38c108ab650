import { describe, expect, it } from "vitest";
import { HOUR } from "@/lib/base/time";
import { bucketsOf } from "@/lib/response-times/rules/report-buckets";
import { rangeBefore, reportRange } from "@/lib/response-times/rules/report-range";
import { weekHourCells } from "@/lib/response-times/rules/time-cells";
import { readWeekHour, weekHourKey } from "@/lib/response-times/rules/week-hours";

const NOW = new Date("2026-11-23T09:00:00Z");
const LATER = new Date("2032-01-01T00:00:00Z");
const range = (from: string, to: string, zone: string) => reportRange({ from, to, zone }, LATER, "UTC");
const lengths = (from: string, to: string, zone: string, step: "hour" | "day" | "week" | "month") =>
  bucketsOf(range(from, to, zone), step).map(
    ({ fromAt, toAt }) => (toAt.getTime() - fromAt.getTime()) / HOUR,
  );

describe("a range", () => {
  it("is the last seven local days where nothing is said", () => {
    const { fromAt, toAt } = reportRange({}, NOW, "America/New_York");
    expect(fromAt.toISOString()).toBe("2026-11-17T05:00:00.000Z");
    expect(toAt).toEqual(NOW);
  });

  it("reads days and times as those of its zone, and instants as they are", () => {
    expect(range("2026-07-01", "2026-07-02", "Asia/Kathmandu").fromAt.toISOString()).toBe(
      "2026-06-30T18:15:00.000Z",
    );
    expect(range("2026-07-01T12:00", "2026-07-02", "Europe/Berlin").fromAt.toISOString()).toBe(
      "2026-07-01T10:00:00.000Z",
    );
    expect(range("2026-07-01T12:00:00+02:00", "2026-07-02", "UTC").fromAt.toISOString()).toBe(
      "2026-07-01T10:00:00.000Z",
    );
  });

  it("takes an hour that comes twice from its first to its second", () => {
    const { fromAt, toAt } = range("2025-10-26T02:30", "2025-10-26T02:45", "Europe/Berlin");
    expect((toAt.getTime() - fromAt.getTime()) / HOUR).toBe(1.25);
  });

  it("is compared with as many days before it, whole ones also where the clock changes", () => {
    const before = rangeBefore(range("2026-10-26", "2026-11-02", "Europe/Berlin"));
    expect(before.fromAt.toISOString()).toBe("2026-10-18T22:00:00.000Z");
    expect(before.toAt.toISOString()).toBe("2026-10-25T23:00:00.000Z");
  });
});

describe("its bars", () => {
  it("have 23 and 25 hours on the days that change the clock, 24 on all others, in every zone from 2015 to 2030", () => {
    for (const zone of ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns"]) {
      for (let year = 2015; year <= 2030; year++) {
        const days = lengths(`${year}-01-01`, `${year + 1}-01-01`, zone, "day");
        const half = zone === "Australia/Lord_Howe" ? 0.5 : 1;
        expect(days.length).toBeGreaterThanOrEqual(365);
        expect([...new Set(days)].sort((a, b) => a - b)).toEqual([24 - half, 24, 24 + half]);
        expect(days.filter((hours) => hours !== 24)).toHaveLength(2);
      }
    }
  });

  it("leave no hole and overlap nowhere", () => {
    for (const step of ["hour", "day", "week", "month"] as const) {
      const asked = range("2026-09-20T13:17", "2026-11-20T08:11", "Australia/Lord_Howe");
      const buckets = bucketsOf(asked, step);
      expect(buckets[0]?.fromAt).toEqual(asked.fromAt);
      expect(buckets.at(-1)?.toAt).toEqual(asked.toAt);
      for (const [place, bucket] of buckets.entries()) {
        expect(bucket.fromAt < bucket.toAt).toBe(true);
        if (place > 0) expect(bucket.fromAt).toEqual(buckets[place - 1]?.toAt);
      }
      expect(new Set(buckets.map(({ key }) => key)).size).toBe(buckets.length);
    }
  });

  it("hold the hour that comes twice as two, and not the one that never was", () => {
    expect(lengths("2025-10-26", "2025-10-27", "Europe/Berlin", "hour")).toHaveLength(25);
    expect(lengths("2026-03-29", "2026-03-30", "Europe/Berlin", "hour")).toHaveLength(23);
    const halves = lengths("2026-04-05", "2026-04-06", "Australia/Lord_Howe", "hour");
    expect(halves.reduce((sum, each) => sum + each, 0)).toBe(24.5);
  });

  it("count the hour of the week by the clock on the wall", () => {
    const asked = range("2026-10-24", "2026-10-27", "Europe/Berlin");
    const instants = [
      "2026-10-25T00:30:00Z",
      "2026-10-25T01:30:00Z",
      "2026-10-25T02:30:00Z",
      "2026-10-25T23:00:00Z",
    ];
    const cells = weekHourCells(
      Float64Array.from(instants, (at) => Date.parse(at)),
      asked,
    );
    expect([...cells].map(weekHourKey)).toEqual(["7-2", "7-2", "7-3", "1-0"]);
    expect([...cells].map((cell) => readWeekHour(weekHourKey(cell)))).toEqual([...cells]);
  });
});
