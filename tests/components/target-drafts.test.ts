import { describe, expect, it } from "vitest";
import { hoursDraft, hoursWish, readTime } from "@/components/targets/hours-draft";
import { draftOf, wishOf } from "@/components/targets/target-draft";
import { createHoursSchema, type HoursCalendarView } from "@/lib/response-times/hours-schemas";
import { createTargetSchema, type TargetView } from "@/lib/response-times/target-schemas";

const target: TargetView = {
  id: "019b0000-0000-7000-8000-000000000001",
  account: null,
  channel: "email",
  audience: null,
  team: null,
  level: 0,
  seconds: 5400,
  calendar: { id: "019b0000-0000-7000-8000-000000000002", name: "Office" },
  warnShares: [25, 75],
  levelFactors: [0.8, 0.5, 0.5],
  fromAt: "2026-11-23T09:00:00.000Z",
  untilAt: null,
};
const hours: HoursCalendarView = {
  id: "019b0000-0000-7000-8000-000000000002",
  name: "Nights",
  zone: "Europe/Berlin",
  week: [
    { weekday: 5, from: "22:00", until: "24:00" },
    { weekday: 5, from: "08:00", until: "12:00" },
    { weekday: 7, from: "22:00", until: "06:00" },
  ],
  days: [{ on: "2026-12-24", spans: [] }],
  country: "DE",
  region: null,
  workedHolidays: ["easter 1"],
  holidays: [],
  targetCount: 0,
  fromAt: "2026-11-23T09:00:00.000Z",
  untilAt: null,
};

describe("a target as it is typed", () => {
  it("shows its time in the largest unit that says it whole, and asks for what it was", () => {
    expect(draftOf(target)).toMatchObject({ count: "90", unit: "minutes", level: "0", channel: "email" });
    expect(draftOf({ ...target, seconds: 14_400 })).toMatchObject({ count: "4", unit: "hours" });
    expect(draftOf({ ...target, seconds: 2 * 86_400 })).toMatchObject({ count: "2", unit: "days" });
    const wish = wishOf(draftOf(target), target.warnShares);
    expect(createTargetSchema.parse(wish)).toEqual({
      accountId: null,
      channel: "email",
      audience: null,
      teamId: null,
      level: 0,
      seconds: 5400,
      calendarId: target.calendar?.id,
      warnShares: [25, 75],
      levelFactors: [0.8, 0.5, 0.5],
    });
  });

  it("takes a comma for a point, and asks for nothing that is no time", () => {
    const typed = (count: string) => wishOf({ ...draftOf(null), count, unit: "hours" })?.seconds ?? null;
    expect(typed("1,5")).toBe(5400);
    for (const count of ["", "soon", "0", "-1", "721"]) expect(typed(count)).toBeNull();
  });

  it("pulls what is flagged forward, never back, and less is never due at a higher level", () => {
    const typed = (...factors: string[]) => wishOf({ ...draftOf(null), factors })?.levelFactors ?? null;
    expect(typed("100", "50", "25")).toEqual([1, 0.5, 0.25]);
    for (const factors of [
      ["101", "50", "25"],
      ["50", "60", "25"],
      ["50", "25", "0"],
      ["", "50", "25"],
    ])
      expect(typed(...factors)).toBeNull();
  });
});

describe("hours as they are typed", () => {
  it("ask for what they were, in the order of the day, midnight as the end of its own day", () => {
    const draft = hoursDraft(hours, "Etc/UTC");
    expect(draft.week[5].map(({ from, until }) => [from, until])).toEqual([
      ["08:00", "12:00"],
      ["22:00", "24:00"],
    ]);
    const wish = hoursWish(draft);
    expect(createHoursSchema.parse(wish)).toMatchObject({
      name: "Nights",
      zone: "Europe/Berlin",
      week: [
        { weekday: 5, from: "08:00", until: "12:00" },
        { weekday: 5, from: "22:00", until: "24:00" },
        { weekday: 7, from: "22:00", until: "06:00" },
      ],
      days: [{ on: "2026-12-24", spans: [] }],
      country: "DE",
      region: null,
      workedHolidays: ["easter 1"],
    });
  });

  it("are read as people write them, and never guessed", () => {
    const ends = (text: string) => readTime(text, true);
    expect(
      ["9", "09", "930", "9:30", "09.30", "9h30", " 17:05 "].map((text) => readTime(text, false)),
    ).toEqual(["09:00", "09:00", "09:30", "09:30", "09:30", "09:30", "17:05"]);
    expect(["0:00", "24:00", "24", "23:59"].map(ends)).toEqual(["24:00", "24:00", "24:00", "23:59"]);
    for (const text of ["", "24:00", "25", "9:60", "9:3", "noon", "-1"])
      expect(readTime(text, false)).toBeNull();
    expect(ends("24:30")).toBeNull();
  });

  it("begin as an office week in the zone of who states them", () => {
    const wish = hoursWish(hoursDraft(null, "Asia/Kathmandu"));
    expect(wish).toMatchObject({ zone: "Asia/Kathmandu", name: "" });
    expect(wish.week.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5]);
  });
});
