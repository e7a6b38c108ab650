import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { fairShare, quarterMonths, quarterOf } from "@/lib/coverage/rules/fair-share";
import { addFigures, hoursFigures, hoursRows, type KnownWork } from "@/lib/coverage/rules/hours-rows";
import { type HoursRule, monthSpan, splitHours, whole } from "@/lib/coverage/rules/paid-hours";
import { CLOCK_ZONES } from "../support/clock-zones";

const rule = (zone = "Europe/Berlin", over: Partial<HoursRule> = {}): HoursRule => ({
  zone,
  nightFrom: 23 * 60,
  nightUntil: 6 * 60,
  holidays: new Set(),
  ...over,
});
const span = (from: string, to: string) => ({ startMs: Date.parse(from), endMs: Date.parse(to) });
const minutes = (from: string, to: string, of = rule()) => splitHours(whole([span(from, to)]), of);

describe("paid hours", () => {
  it.each([
    ["an ordinary night", "2026-03-20T21:00Z", "2026-03-21T05:00Z", 480, 420],
    ["the night clocks go forward", "2026-03-28T21:00Z", "2026-03-29T04:00Z", 420, 360],
    ["the night clocks go back", "2026-10-24T20:00Z", "2026-10-25T05:00Z", 540, 480],
  ])("of Berlin 22:00 to 06:00 on %s are real minutes", (_, from, to, all, night) => {
    expect(minutes(from, to)).toMatchObject({ minutes: all, night });
  });

  it("are cut at midnight for Sundays and holidays, and one minute may be all three", () => {
    const christmas = rule("Europe/Berlin", { holidays: new Set(["2027-12-26"]) });
    expect(minutes("2027-12-25T21:00Z", "2027-12-26T05:00Z", christmas)).toEqual({
      minutes: 480,
      night: 420,
      sunday: 360,
      holiday: 360,
    });
  });

  it("know a night of any window, over midnight or not", () => {
    const late = rule("Asia/Kathmandu", { nightFrom: 20 * 60, nightUntil: 30 });
    expect(minutes("2026-06-01T14:15Z", "2026-06-01T20:15Z", late).night).toBe(270);
    const early = rule("Asia/Kathmandu", { nightFrom: 0, nightUntil: 5 * 60 });
    expect(minutes("2026-06-01T17:15Z", "2026-06-02T03:15Z", early).night).toBe(300);
  });

  it.each(CLOCK_ZONES)(
    "in %s agree with a clock read quarter by quarter at every change, 2015 to 2030",
    (zone) => {
      const own = rule(zone);
      for (const change of transitions(zone)) {
        const from = change - 14 * HOUR;
        const counted = splitHours(whole([{ startMs: from, endMs: from + 30 * HOUR }]), own);
        expect(counted, new Date(change).toISOString()).toEqual(byTheQuarter(zone, from, from + 30 * HOUR));
      }
      expect(splitHours(whole([monthSpan("2026-03", zone)]), own).minutes).toBe(
        (Temporal.ZonedDateTime.from(`2026-04-01T00:00[${zone}]`).epochMilliseconds -
          Temporal.ZonedDateTime.from(`2026-03-01T00:00[${zone}]`).epochMilliseconds) /
          MINUTE,
      );
    },
  );

  it("add up however a stretch is cut", () => {
    const zoned = fc.constantFrom(
      "Pacific/Kiritimati",
      "Asia/Kathmandu",
      "Pacific/Marquesas",
      "Europe/Berlin",
    );
    fc.assert(
      fc.property(
        zoned,
        fc.integer({ min: Date.UTC(2025, 0) / MINUTE, max: Date.UTC(2027, 0) / MINUTE }),
        fc.integer({ min: 2, max: 4000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (zone, start, long, at) => {
          const [startMs, endMs] = [start * MINUTE, (start + long) * MINUTE];
          const cut = startMs + Math.round(long * at) * MINUTE;
          const parts = [
            { startMs, endMs: cut },
            { startMs: cut, endMs },
          ].filter((each) => each.endMs > each.startMs);
          expect(splitHours(whole(parts), rule(zone))).toEqual(
            splitHours(whole([{ startMs, endMs }]), rule(zone)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("the rows of a month", () => {
  const work = (over: Partial<KnownWork> = {}): KnownWork => ({
    planned: [],
    present: [],
    breaks: [],
    onCall: [],
    corrections: [],
    ...over,
  });
  const shift = [
    { ...span("2026-11-16T08:00Z", "2026-11-16T12:00Z"), isBreak: false },
    { ...span("2026-11-16T12:00Z", "2026-11-16T12:30Z"), isBreak: true },
    { ...span("2026-11-16T12:30Z", "2026-11-16T16:00Z"), isBreak: false },
  ];
  const here = { ...span("2026-11-16T08:00Z", "2026-11-16T17:00Z"), share: 1 };
  const figures = (known: KnownWork) => hoursFigures(hoursRows(known, rule()));

  it("keep breaks out of the plan, and count as overtime what lies outside every shift", () => {
    expect(figures(work({ planned: shift, present: [here] }))).toMatchObject({
      planned: 450,
      plannedBreak: 30,
      worked: 540,
      overtime: 60,
    });
  });

  it("count sampled minutes of a quarter as so many, and join quarters that follow each other", () => {
    const quarter = (from: string, share: number) => ({
      startMs: Date.parse(from),
      endMs: Date.parse(from) + 15 * MINUTE,
      share,
    });
    const present = [
      quarter("2026-11-16T08:00Z", 7 / 15),
      quarter("2026-11-16T08:15Z", 1),
      quarter("2026-11-16T09:00Z", 1),
    ];
    const rows = hoursRows(work({ present }), rule());
    expect(rows.map(({ minutes: counted }) => Math.round(counted))).toEqual([22, 15]);
  });

  it("hold corrections above what was seen, keep both apart, and count nothing twice", () => {
    const corrections = [
      { ...span("2026-11-16T07:00Z", "2026-11-16T09:00Z"), kind: "worked" as const },
      { ...span("2026-11-16T15:00Z", "2026-11-16T17:00Z"), kind: "absent" as const },
    ];
    const rows = hoursRows(work({ planned: shift, present: [here], corrections }), rule());
    expect(
      rows.filter(({ kind }) => kind === "worked").map((each) => [each.minutes, each.isCorrection]),
    ).toEqual([
      [120, true],
      [360, false],
    ]);
    expect(hoursFigures(rows)).toMatchObject({ worked: 480, overtime: 60 });
  });

  it("are what the figures are the sum of, and a difference of figures is exact", () => {
    const all = figures(work({ planned: shift, present: [here] }));
    expect(addFigures(all, all, -1)).toEqual(hoursFigures([]));
  });
});

describe("a fair share", () => {
  it("counts a night from over two hours of it, weekends and holidays by the person's own clock", () => {
    const night = span("2026-11-27T22:00Z", "2026-11-28T06:00Z");
    const late = span("2026-11-27T15:00Z", "2026-11-27T23:30Z");
    expect(fairShare([night, late], rule("Europe/Berlin"))).toEqual({
      shifts: 2,
      nights: 1,
      weekends: 2,
      holidays: 0,
    });
    expect(fairShare([late], rule("Pacific/Marquesas")).weekends).toBe(0);
    const feast = rule("Pacific/Kiritimati", { holidays: new Set(["2026-11-28"]) });
    expect(fairShare([late], feast).holidays).toBe(1);
  });

  it("is told by quarters", () => {
    expect(quarterOf("2026-11")).toBe("2026-Q4");
    expect(quarterMonths("2026-Q4")).toEqual({ first: "2026-10", behind: "2027-01" });
  });
});

function transitions(zone: string): number[] {
  const found: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.from("2015-01-01T00:00Z").toZonedDateTimeISO(zone);
  while (at) {
    at = at.getTimeZoneTransition("next");
    if (!at || at.epochMilliseconds > Date.UTC(2031, 0)) break;
    found.push(at.epochMilliseconds);
  }
  return found;
}

/** Told by asking Intl what the clock shows: every edge here stands on a quarter of an hour. */
function byTheQuarter(zone: string, fromMs: number, toMs: number) {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const sum = { minutes: 0, night: 0, sunday: 0, holiday: 0 };
  for (let at = fromMs; at < toMs; at += 15 * MINUTE) {
    const parts = new Map(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    sum.minutes += 15;
    const hour = Number(parts.get("hour"));
    if (hour >= 23 || hour < 6) sum.night += 15;
    if (parts.get("weekday") === "Sun") sum.sunday += 15;
  }
  expect((toMs - fromMs) % DAY).toBe(6 * HOUR);
  return sum;
}
