import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { DAY, HOUR, MINUTE, SECOND } from "@/lib/base/time";
import {
  addOpenSeconds,
  type DaySpan,
  type OpenHours,
  openSeconds,
  openSpans,
} from "@/lib/response-times/rules/open-time";

const everyDay = (zone: string, ...spans: DaySpan[]): OpenHours => ({
  zone,
  week: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => spans.map((span) => ({ weekday, ...span }))),
  days: {},
});
const office: OpenHours = {
  zone: "Europe/Berlin",
  week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "18:00" })),
  days: {},
};
const at = (iso: string) => new Date(iso);
const hours = (calendar: OpenHours | null, from: string, to: string) =>
  openSeconds(calendar, at(from), at(to)) / 3600;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("open time", () => {
  it("has no closed minute round the clock", () => {
    const [from, to] = [at("2026-03-28T00:00:00Z"), at("2026-03-30T00:00:00Z")];
    expect(openSpans(null, from, to)).toEqual([{ startAt: from, endAt: to }]);
    expect(openSeconds(null, from, to)).toBe(2 * 86_400);
    expect(addOpenSeconds(null, from, 600)).toEqual(at("2026-03-28T00:10:00Z"));
    const always = everyDay("Europe/Berlin", { from: "00:00", until: "24:00" });
    expect(openSpans(always, from, to)).toEqual([{ startAt: from, endAt: to }]);
    expect(addOpenSeconds(always, from, 86_400)).toEqual(at("2026-03-29T00:00:00Z"));
  });

  it("promises what came before opening from the opening on", () => {
    // 06:00 in Berlin; it opens at 09:00.
    const start = at("2026-11-23T05:00:00Z");
    expect(addOpenSeconds(office, start, 600)).toEqual(at("2026-11-23T08:10:00Z"));
    expect(openSeconds(office, start, at("2026-11-23T08:05:00Z"))).toBe(300);
    expect(openSeconds(office, start, at("2026-11-23T07:45:00Z"))).toBe(0);
  });

  it("ends what ends with the day when it closes, and carries the rest to the next open day", () => {
    const friday = at("2026-11-20T16:50:00Z");
    expect(addOpenSeconds(office, friday, 600)).toEqual(at("2026-11-20T17:00:00Z"));
    expect(addOpenSeconds(office, friday, 601)).toEqual(at("2026-11-23T08:00:01Z"));
  });

  it("counts 23 and 25 hours on the days when clocks change, half an hour on Lord Howe", () => {
    const berlin = everyDay("Europe/Berlin", { from: "00:00", until: "24:00" });
    expect(hours(berlin, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).toBe(23);
    expect(hours(berlin, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z")).toBe(25);
    const night = everyDay("Europe/Berlin", { from: "22:00", until: "06:00" });
    expect(hours(night, "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z")).toBe(7);
    expect(hours(night, "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z")).toBe(9);
    const lordHowe = everyDay("Australia/Lord_Howe", { from: "01:00", until: "04:00" });
    expect(hours(lordHowe, "2026-04-04T10:00:00Z", "2026-04-05T10:00:00Z")).toBe(3.5);
    expect(hours(lordHowe, "2026-10-03T10:00:00Z", "2026-10-04T10:00:00Z")).toBe(2.5);
  });

  it("takes a skipped hour as the later one, a doubled one the first for a start and the second for an end", () => {
    const spring = everyDay("Europe/Berlin", { from: "02:30", until: "05:00" });
    expect(openSpans(spring, at("2026-03-29T00:00:00Z"), at("2026-03-29T12:00:00Z"))).toEqual([
      { startAt: at("2026-03-29T01:30:00Z"), endAt: at("2026-03-29T03:00:00Z") },
    ]);
    const autumn = everyDay("Europe/Berlin", { from: "02:15", until: "02:45" });
    expect(openSpans(autumn, at("2026-10-25T00:00:00Z"), at("2026-10-25T12:00:00Z"))).toEqual([
      { startAt: at("2026-10-25T00:15:00Z"), endAt: at("2026-10-25T01:45:00Z") },
    ]);
  });

  it.each([
    ["Asia/Kathmandu", "2026-11-23T03:15:00.000Z"],
    ["Pacific/Chatham", "2026-11-22T19:15:00.000Z"],
    ["Pacific/Kiritimati", "2026-11-22T19:00:00.000Z"],
    ["America/St_Johns", "2026-11-23T12:30:00.000Z"],
  ])("opens at nine by the clock of %s", (zone, opens) => {
    const nine = everyDay(zone, { from: "09:00", until: "10:00" });
    expect(openSpans(nine, new Date(Date.parse(opens) - HOUR), new Date(Date.parse(opens) + HOUR))).toEqual([
      { startAt: at(opens), endAt: new Date(Date.parse(opens) + HOUR) },
    ]);
  });

  it("has several spans a day, days that are closed, and days with hours of their own; the night before is not cut", () => {
    const split: OpenHours = {
      ...everyDay("Europe/Berlin", { from: "08:00", until: "12:00" }, { from: "22:00", until: "02:00" }),
      days: { "2026-12-25": [], "2026-12-24": [{ from: "08:00", until: "10:00" }] },
    };
    const spans = openSpans(split, at("2026-12-23T11:00:00Z"), at("2026-12-26T08:00:00Z"));
    expect(spans.map(({ startAt, endAt }) => `${startAt.toISOString()} ${endAt.toISOString()}`)).toEqual([
      "2026-12-23T21:00:00.000Z 2026-12-24T01:00:00.000Z",
      "2026-12-24T07:00:00.000Z 2026-12-24T09:00:00.000Z",
      "2026-12-26T07:00:00.000Z 2026-12-26T08:00:00.000Z",
    ]);
  });

  it("looks no further than two years for hours that never open", () => {
    const never: OpenHours = { zone: "Europe/Berlin", week: [], days: {} };
    const start = at("2026-11-23T05:00:00Z");
    expect(openSeconds(never, start, at("2027-11-23T05:00:00Z"))).toBe(0);
    expect(addOpenSeconds(never, start, 60).getTime() - start.getTime()).toBe(732 * DAY);
  });

  const time = fc.integer({ min: 0, max: 95 }).map((quarter) => {
    const pad = (part: number) => String(part).padStart(2, "0");
    return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
  });
  const calendars: fc.Arbitrary<OpenHours> = fc.record({
    zone: fc.constantFrom(
      "Europe/Berlin",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "Pacific/Chatham",
      "America/New_York",
    ),
    week: fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), from: time, until: time }), {
      minLength: 1,
      maxLength: 12,
    }),
    days: fc.constant({}),
  });
  const instants = fc
    .integer({ min: Date.UTC(2015, 0, 1) / MINUTE, max: Date.UTC(2030, 11, 1) / MINUTE })
    .map((minute) => new Date(minute * MINUTE + 123));

  it("measures what was added, in any hours, at any instant", () => {
    fc.assert(
      fc.property(calendars, instants, fc.integer({ min: 1, max: 40_000 }), (calendar, start, seconds) => {
        const due = addOpenSeconds(calendar, start, seconds);
        expect(openSeconds(calendar, start, due)).toBe(seconds);
        // And not a moment earlier.
        expect(openSeconds(calendar, start, new Date(due.getTime() - SECOND))).toBeLessThan(seconds);
      }),
      { numRuns: 400 },
    );
  });

  it("adds up: two stretches are as long as the whole, and the spans as the seconds", () => {
    fc.assert(
      fc.property(calendars, instants, fc.nat(30 * 1440), fc.nat(30 * 1440), (calendar, from, one, other) => {
        const [middle, to] = [new Date(+from + one * MINUTE), new Date(+from + (one + other) * MINUTE)];
        const spans = openSpans(calendar, from, to);
        const whole = spans.reduce((sum, { startAt, endAt }) => sum + (+endAt - +startAt), 0);
        expect(openSeconds(calendar, from, to)).toBe(Math.floor(whole / SECOND));
        const parts = openSeconds(calendar, from, middle) + openSeconds(calendar, middle, to);
        expect(Math.abs(parts - whole / SECOND)).toBeLessThan(2);
        for (const [place, { startAt, endAt }] of spans.entries()) {
          expect(+startAt).toBeLessThan(+endAt);
          expect(+(spans[place + 1]?.startAt ?? Number.POSITIVE_INFINITY)).toBeGreaterThan(+endAt);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each(["Pacific/Kiritimati", "America/New_York", "Asia/Kathmandu"])(
    "is the same in a process that lives in %s",
    (zone) => {
      vi.stubEnv("TZ", zone);
      expect(addOpenSeconds(office, at("2026-03-27T16:59:00Z"), 120)).toEqual(at("2026-03-30T07:01:00Z"));
    },
  );
});
