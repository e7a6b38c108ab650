import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "@/lib/base/time";
import { sameHours } from "@/lib/response-times/rules/hour-of-week";
import { dayShown, openAt, weekShown } from "@/lib/response-times/rules/hours-shown";
import { type OpenHours, openSeconds } from "@/lib/response-times/rules/open-time";

const everyDay = (from: string, until: string) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, until }));
const office: OpenHours = {
  zone: "America/New_York",
  week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "17:00" })),
  days: { "2026-11-26": [] },
};
const late: OpenHours = { zone: "America/New_York", week: everyDay("06:00", "23:00"), days: {} };
const monday = new Date("2026-11-23T14:41:00Z");

describe("hours as another clock shows them", () => {
  it("say day and night for what never closes", () => {
    expect(weekShown(null, "Europe/Zagreb", monday)).toBe("always");
    expect(weekShown({ ...late, week: everyDay("00:00", "24:00") }, "Asia/Kolkata", monday)).toBe("always");
  });

  it("keep a night in one piece", () => {
    expect(weekShown(late, "Europe/Zagreb", monday)).toEqual([
      { weekdays: [1, 2, 3, 4, 5, 6, 7], spans: [{ from: "12:00", until: "05:00" }] },
    ]);
  });

  it("name closed days, leave holidays out of the usual week, and count half hours", () => {
    expect(weekShown(office, "Asia/Kolkata", monday)).toEqual([
      { weekdays: [1, 2, 3, 4, 5], spans: [{ from: "19:30", until: "03:30" }] },
      { weekdays: [6, 7], spans: [] },
    ]);
    expect(weekShown(office, "Pacific/Kiritimati", monday)).toEqual([
      { weekdays: [1, 7], spans: [] },
      { weekdays: [2, 3, 4, 5, 6], spans: [{ from: "04:00", until: "12:00" }] },
    ]);
  });

  it("part at midnight what is open for days", () => {
    const days: OpenHours = {
      zone: "Etc/UTC",
      week: [1, 2, 3].map((weekday) => ({ weekday, from: "00:00", until: "24:00" })),
      days: {},
    };
    expect(weekShown(days, "Etc/UTC", monday)).toEqual([
      { weekdays: [1, 2, 3], spans: [{ from: "00:00", until: "24:00" }] },
      { weekdays: [4, 5, 6, 7], spans: [] },
    ]);
  });

  it("draw the reader's own day", () => {
    expect(dayShown(late, "Europe/Zagreb", monday)).toEqual([
      { from: 0, to: 5 / 24 },
      { from: 12 / 24, to: 1 },
    ]);
    expect(dayShown(null, "Europe/Zagreb", monday)).toEqual([{ from: 0, to: 1 }]);
    expect(dayShown(office, "America/New_York", new Date("2026-11-26T15:00:00Z"))).toEqual([]);
  });

  it("draw days of 23 and 25 hours whole", () => {
    for (const at of ["2026-03-29T10:00:00Z", "2026-10-25T10:00:00Z"])
      expect(dayShown(null, "Europe/Berlin", new Date(at))).toEqual([{ from: 0, to: 1 }]);
  });

  it("say when it opens and closes, and nothing where it never does", () => {
    expect(openAt(null, monday)).toEqual({ isOpen: true, changesAt: null });
    expect(openAt(office, monday)).toEqual({ isOpen: true, changesAt: new Date("2026-11-23T22:00:00Z") });
    expect(openAt(office, new Date("2026-11-25T23:00:00Z"))).toEqual({
      isOpen: false,
      changesAt: new Date("2026-11-27T14:00:00Z"),
    });
    expect(openAt({ ...office, week: [] }, monday)).toEqual({ isOpen: false, changesAt: null });
  });

  it("draw as much of a day as it is open, whatever the zone and the day", () => {
    const zones = [
      "Europe/Zagreb",
      "America/New_York",
      "Asia/Kolkata",
      "Pacific/Kiritimati",
      "Australia/Lord_Howe",
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 365 * 24 }), (zone, hour) => {
        const at = new Date(Date.UTC(2026, 0, 1) + hour * HOUR);
        const shares = dayShown(late, zone, at).reduce((sum, { from, to }) => sum + to - from, 0);
        const isOpen = dayShown(null, zone, at).length === 1;
        expect(isOpen).toBe(true);
        expect(shares).toBeGreaterThan(15 / 25);
        expect(shares).toBeLessThan(19 / 23);
        const { isOpen: now } = openAt(late, at);
        expect(now).toBe(openSeconds(late, at, new Date(at.getTime() + 1000)) > 0);
      }),
    );
  });
});

describe("the same hour of the week", () => {
  it("follows the wall clock through a change of the clocks", () => {
    const [last, before] = sameHours("Europe/Berlin", new Date("2026-11-02T08:30:00Z"), 2);
    expect(last?.from).toEqual(new Date("2026-10-26T08:00:00Z"));
    expect(before?.from).toEqual(new Date("2026-10-19T07:00:00Z"));
    expect((before?.to.getTime() ?? 0) - (before?.from.getTime() ?? 0)).toBe(HOUR);
  });

  it("is left out where it never was, and two hours long where it came twice", () => {
    const spring = sameHours("Europe/Berlin", new Date("2026-04-05T00:30:00Z"), 1);
    expect(spring).toEqual([]);
    const [autumn] = sameHours("Europe/Berlin", new Date("2026-11-01T01:30:00Z"), 1);
    expect((autumn?.to.getTime() ?? 0) - (autumn?.from.getTime() ?? 0)).toBe(2 * HOUR);
  });

  it("is an hour long otherwise, in every zone, and never this week's", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("Asia/Kolkata", "Asia/Tokyo", "America/Phoenix"),
        fc.integer({ min: 0, max: 10_000 }),
        (zone, minutes) => {
          const at = new Date(Date.UTC(2026, 5, 1) + minutes * 60_000);
          const hours = sameHours(zone, at, 12);
          expect(hours).toHaveLength(12);
          for (const { from, to } of hours) {
            expect(to.getTime() - from.getTime()).toBe(HOUR);
            expect(at.getTime() - to.getTime()).toBeGreaterThan(6 * DAY);
          }
        },
      ),
    );
  });
});
