import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { HOUR } from "@/lib/base/time";
import { secondsByDay } from "@/lib/coverage/rules/hours-by-day";
import { misplacedSegment, shiftFault } from "@/lib/coverage/rules/shift-faults";
import { expandShift } from "@/lib/coverage/rules/shift-times";
import type { Segment, ShiftPlan, Span } from "@/lib/coverage/rules/shift-words";
import { CLOCK_ZONES } from "../support/clock-zones";

const plan = (over: Partial<ShiftPlan> = {}): ShiftPlan => ({
  agentId: "greta",
  zone: "Europe/Berlin",
  startLocal: "2026-03-23T22:00",
  endLocal: "2026-03-24T06:00",
  recurrence: "FREQ=DAILY",
  segments: [],
  exceptions: [],
  ...over,
});
const at = (iso: string) => new Date(iso);
const hours = ({ startAt, endAt }: Span) => (endAt.getTime() - startAt.getTime()) / HOUR;
const told = (spans: readonly Span[]) =>
  spans.map(({ startAt, endAt }) => `${startAt.toISOString()} ${endAt.toISOString()}`);
const on = (shift: ShiftPlan, day: string) =>
  expandShift(shift, at(`${day}T00:00:00Z`), new Date(Date.parse(`${day}T00:00:00Z`) + 72 * HOUR)).find(
    (each) => each.on === day,
  );

describe("a night shift in Berlin", () => {
  it("is 7 h when clocks go forward, 9 h when they go back, 8 h else", () => {
    expect(hours(on(plan(), "2026-03-28") as Span)).toBe(7);
    expect(
      hours(on(plan({ startLocal: "2026-10-20T22:00", endLocal: "2026-10-21T06:00" }), "2026-10-24") as Span),
    ).toBe(9);
    expect(hours(on(plan(), "2026-03-27") as Span)).toBe(8);
  });
});

describe("a shift at an hour that is skipped or comes twice", () => {
  const once = (startLocal: string, endLocal: string, zone = "Europe/Berlin") =>
    told(
      expandShift(
        plan({ startLocal, endLocal, zone, recurrence: null }),
        at("2026-01-01T00:00:00Z"),
        at("2027-01-01T00:00:00Z"),
      ),
    );
  it.each([
    ["2026-03-29T02:30", "2026-03-29T10:00", "2026-03-29T01:30:00.000Z 2026-03-29T08:00:00.000Z"],
    ["2026-03-28T20:00", "2026-03-29T02:30", "2026-03-28T19:00:00.000Z 2026-03-29T01:30:00.000Z"],
    ["2026-10-25T02:30", "2026-10-25T10:00", "2026-10-25T00:30:00.000Z 2026-10-25T09:00:00.000Z"],
    ["2026-10-24T20:00", "2026-10-25T02:30", "2026-10-24T18:00:00.000Z 2026-10-25T01:30:00.000Z"],
  ])("%s to %s is %s", (start, end, instants) => {
    expect(once(start, end)).toEqual([instants]);
  });

  it("is left out where nothing of it is left that day", () => {
    expect(once("2026-03-29T02:30", "2026-03-29T03:15")).toEqual([]);
  });
});

describe(`in ${CLOCK_ZONES.length} zones, at every change of clocks from 2015 to 2030`, () => {
  it.each(CLOCK_ZONES)(
    "%s: shift lengths follow the clock, three shifts leave no minute, days add up",
    (zone) => {
      const changes = transitions(zone);
      for (const change of changes) {
        const before = new Date(change.getTime() - 4 * 24 * HOUR);
        const [from, to] = [new Date(change.getTime() - 36 * HOUR), new Date(change.getTime() + 36 * HOUR)];
        const day = Temporal.Instant.fromEpochMilliseconds(before.getTime())
          .toZonedDateTimeISO(zone)
          .toPlainDate();
        const shifts = (
          [
            ["06:00", 0, "14:00"],
            ["14:00", 0, "22:00"],
            ["22:00", 1, "06:00"],
          ] as const
        ).map(([start, days, end]) =>
          plan({ zone, startLocal: `${day}T${start}`, endLocal: `${day.add({ days })}T${end}` }),
        );
        const spans = shifts
          .flatMap((each) => expandShift(each, from, to))
          .sort((a, b) => a.startAt.getTime() - b.startAt.getTime());
        expect(uncovered(spans, from, to)).toEqual([]);
        for (const each of spans) expect(hours(each)).toBeCloseTo(lengthByTemporal(each.on, zone, each), 9);
        const paid = [...secondsByDay(spans, zone).values()].reduce((sum, seconds) => sum + seconds, 0);
        expect(paid).toBe(spans.reduce((sum, each) => sum + hours(each) * 3600, 0));
      }
      const moved = [
        "Asia/Kathmandu",
        "Asia/Kolkata",
        "Asia/Tokyo",
        "Pacific/Kiritimati",
        "Pacific/Marquesas",
      ];
      expect(changes.length > 0).toBe(!moved.includes(zone));
    },
  );
});

/** Another way to the same lengths: the library's own "earlier" and "later". */
function lengthByTemporal(day: string, zone: string, { startAt }: Span): number {
  const start = Temporal.Instant.fromEpochMilliseconds(startAt.getTime()).toZonedDateTimeISO(zone);
  const first = ["06:00", "14:00", "22:00"]
    .filter((time) => time <= start.toPlainTime().toString().slice(0, 5))
    .at(-1);
  const begin = Temporal.PlainDateTime.from(`${day}T${first}`);
  const zoned = (wall: Temporal.PlainDateTime, edge: "start" | "end") => {
    const [early, late] = (["earlier", "later"] as const).map((disambiguation) =>
      wall.toZonedDateTime(zone, { disambiguation }),
    ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
    const isSkipped = !early.toPlainDateTime().equals(wall);
    return (isSkipped || edge === "end" ? late : early).epochMilliseconds;
  };
  return (zoned(begin.add({ hours: 8 }), "end") - zoned(begin, "start")) / HOUR;
}

function transitions(zone: string): Date[] {
  const found: Date[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`2015-01-01T00:00:00[${zone}]`);
  for (;;) {
    at = at.getTimeZoneTransition("next");
    if (!at || at.year > 2030) return found;
    found.push(new Date(at.epochMilliseconds));
  }
}

function uncovered(spans: readonly Span[], from: Date, to: Date): string[] {
  const holes: string[] = [];
  let done = from.getTime();
  for (const { startAt, endAt } of spans) {
    if (startAt.getTime() > done) holes.push(`${new Date(done).toISOString()} ${startAt.toISOString()}`);
    done = Math.max(done, endAt.getTime());
  }
  return done < to.getTime() ? [...holes, new Date(done).toISOString()] : holes;
}

describe("the parts of a shift", () => {
  const lunch: Segment = { kind: "break", startLocal: "02:00", endLocal: "02:30" };
  const mail: Segment = { kind: "mail", startLocal: "02:30", endLocal: "06:00" };
  it("fill it whole, in order, never twice, also when clocks change", () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLOCK_ZONES), fc.integer({ min: 0, max: 15 * 365 }), (zone, days) => {
        const day = new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10);
        const next = new Date(Date.UTC(2015, 0, 2 + days)).toISOString().slice(0, 10);
        const shift = plan({
          zone,
          startLocal: `${day}T22:00`,
          endLocal: `${next}T06:00`,
          recurrence: null,
          segments: [mail, lunch],
        });
        const found = on(shift, day);
        expect(found).toBeDefined();
        let done = found?.startAt.getTime();
        for (const part of found?.parts ?? []) {
          expect(part.startAt.getTime()).toBe(done);
          expect(part.endAt.getTime()).toBeGreaterThan(part.startAt.getTime());
          done = part.endAt.getTime();
        }
        expect(done).toBe(found?.endAt.getTime());
      }),
      { numRuns: 400 },
    );
  });

  it("answer on every channel where nothing else is said", () => {
    const found = on(plan({ segments: [lunch] }), "2026-03-25");
    expect(found?.parts.map(({ kind, startAt }) => [kind, startAt.toISOString().slice(11, 16)])).toEqual([
      [null, "21:00"],
      ["break", "01:00"],
      [null, "01:30"],
    ]);
  });

  it("are refused when they leave the shift or cross", () => {
    expect(misplacedSegment(plan({ segments: [lunch, mail] }))).toBeNull();
    const late: Segment = { kind: "break", startLocal: "05:30", endLocal: "06:30" };
    expect(misplacedSegment(plan({ segments: [late] }))).toBe(late);
    expect(misplacedSegment(plan({ segments: [mail, late] }))).toBe(late);
    const whole: Segment = { kind: "phone", startLocal: "22:00", endLocal: "06:00" };
    expect(misplacedSegment(plan({ segments: [whole] }))).toBeNull();
  });
});

describe("times of a shift", () => {
  it.each([
    ["2026-03-23T22:00", "2026-03-23T22:00", "shift-empty"],
    ["2026-03-23T22:00", "2026-03-25T14:00", "shift-too-long"],
    ["2026-03-23T22:00", "2026-03-23T20:00", "shift-ends-first"],
    ["2026-02-30T22:00", "2026-03-23T20:00", "local-time"],
    ["2026-03-23T22:00Z", "2026-03-24T06:00Z", "local-time"],
    ["2026-03-23T24:00", "2026-03-24T06:00", "local-time"],
    ["2026-03-23T22:00", "2026-03-24T22:00", null],
    ["2026-03-23T22:00:00", "2026-03-24T06:00:00", null],
  ])("%s to %s: %s", (startLocal, endLocal, fault) => {
    expect(shiftFault({ startLocal, endLocal })).toBe(fault);
  });
});
