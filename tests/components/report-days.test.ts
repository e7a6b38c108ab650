import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { hoursOf, startOf } from "@/components/response-times/local-day";
import { labelled, trendColumns } from "@/components/response-times/trend-columns";
import type { Mark } from "@/lib/response-times/overview-schemas";
import { reportRow } from "../support/report-rows";

const ZONES = [
  "America/New_York",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "Africa/Cairo",
  "Asia/Kathmandu",
  "Asia/Beirut",
  "Pacific/Auckland",
];

test.each(ZONES)("days of %s begin and are as long as its clocks say, 2015 to 2030", (zone) => {
  for (let day = Temporal.PlainDate.from("2015-01-01"); day.year <= 2030; day = day.add({ days: 1 })) {
    const start = day.toZonedDateTime(zone).startOfDay();
    const moved = start.hoursInDay !== 24 || day.day === 1;
    if (!moved) continue;
    expect(startOf(day.toString(), zone), `${day} ${zone}`).toBe(start.epochMilliseconds);
    expect(hoursOf(day.toString(), zone), `${day} ${zone}`).toBe(start.hoursInDay);
  }
});

const range = {
  fromAt: "2026-10-31T04:00:00.000Z",
  toAt: "2026-11-03T05:00:00.000Z",
  zone: "America/New_York",
  days: 3,
};
const days = ["2026-10-31", "2026-11-01", "2026-11-02"].map((key) => reportRow({ key }));
const mark = (kind: Mark["kind"], fromAt: string, toAt: string | null): Mark => ({
  kind,
  fromAt,
  toAt,
  accountId: null,
  label: kind,
  values: {},
});

test("a day of 25 hours is named, and lasts as long", () => {
  const columns = trendColumns(days, "day", range, []);
  expect(columns.map(({ oddHours }) => oddHours)).toEqual([null, 25, null]);
  const second = columns[1];
  expect(((second?.toAt ?? 0) - (second?.fromAt ?? 0)) / 3_600_000).toBe(25);
});

test("time without delivery darkens every day it touches; an incident stands where it began", () => {
  const columns = trendColumns(days, "day", range, [
    mark("no-delivery", "2026-11-01T03:59:00.000Z", "2026-11-01T04:01:00.000Z"),
    mark("incident", "2026-11-02T05:00:00.000Z", "2026-11-02T09:00:00.000Z"),
  ]);
  expect(columns.map(({ isDark }) => isDark)).toEqual([true, true, false]);
  expect(columns.map(({ marks }) => marks.map(({ kind }) => kind))).toEqual([[], [], ["incident"]]);
});

test("labels under an axis keep apart, but its ends and days of odd length are named", () => {
  const rows = Array.from({ length: 28 }, (_, at) =>
    reportRow({ key: Temporal.PlainDate.from("2026-10-26").add({ days: at }).toString() }),
  );
  const kept = labelled(trendColumns(rows, "day", range, []), 6);
  expect(kept[0]).toBe(0);
  expect(kept.at(-1)).toBe(27);
  expect(kept).toContain(6);
  expect(kept.length).toBeLessThanOrEqual(8);
});
