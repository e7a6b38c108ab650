import { afterEach, describe, expect, it, vi } from "vitest";
import { recurrenceFault } from "@/lib/coverage/rules/recurrence";
import { expandShift } from "@/lib/coverage/rules/shift-times";
import type { ShiftPlan, Span } from "@/lib/coverage/rules/shift-words";
import { wallMsOf } from "@/lib/coverage/rules/wall-time";

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
const told = (spans: readonly Span[]) =>
  spans.map(({ startAt, endAt }) => `${startAt.toISOString()} ${endAt.toISOString()}`);

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a shift that repeats", () => {
  const between = (shift: ShiftPlan, from: string, to: string) =>
    expandShift(shift, at(from), at(to)).map((each) => each.on);

  it("ends with its count, its day, its wall clock or its instant", () => {
    const week = ["2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z"] as const;
    const until = (rule: string) => between(plan({ recurrence: rule }), ...week).at(-1);
    expect(until("RRULE:FREQ=DAILY;COUNT=3")).toBe("2026-03-25");
    expect(until("FREQ=DAILY;UNTIL=20260328")).toBe("2026-03-28");
    expect(until("FREQ=DAILY;UNTIL=20260328T215959")).toBe("2026-03-27");
    // 22:00 in Berlin is 20:00 UTC from the 29th on.
    expect(until("FREQ=DAILY;UNTIL=20260329T195959Z")).toBe("2026-03-28");
    expect(until("FREQ=DAILY;UNTIL=20260329T200000Z")).toBe("2026-03-29");
  });

  it("leaves out days and moves days, also to another agent; a day it does not have changes nothing", () => {
    const nothing = { startLocal: null, endLocal: null, segments: null, agentId: null };
    const shift = plan({
      recurrence: "FREQ=WEEKLY;BYDAY=MO,TU",
      exceptions: [
        { ...nothing, on: "2026-03-24" },
        {
          ...nothing,
          on: "2026-03-30",
          startLocal: "2026-03-30T20:00",
          endLocal: "2026-03-31T04:00",
          agentId: "linda",
        },
        { ...nothing, on: "2026-03-25", startLocal: "2026-03-25T20:00", endLocal: "2026-03-26T04:00" },
      ],
    });
    const found = expandShift(shift, at("2026-03-20T00:00:00Z"), at("2026-04-02T00:00:00Z"));
    expect(found.map((each) => [each.on, each.agentId, each.startAt.toISOString()])).toEqual([
      ["2026-03-23", "greta", "2026-03-23T21:00:00.000Z"],
      ["2026-03-30", "linda", "2026-03-30T18:00:00.000Z"],
      ["2026-03-31", "greta", "2026-03-31T20:00:00.000Z"],
    ]);
  });

  it.each([
    ["FREQ=SECONDLY", "recurrence"],
    ["FREQ=HOURLY", "recurrence"],
    ["FREQ=DAILY;BYHOUR=3", "recurrence"],
    ["FREQ=DAILY;COUNT=2;UNTIL=20260401", "recurrence"],
    ["FREQ=DAILY;INTERVAL=0", "recurrence"],
    ["FREQ=DAILY;COUNT=999999999", "recurrence"],
    ["FREQ=WEEKLY;BYDAY=XX", "recurrence"],
    ["BYDAY=MO", "recurrence"],
    ["FREQ=DAILY;FREQ=WEEKLY", "recurrence"],
    ["every day", "recurrence"],
    ["FREQ=DAILY;UNTIL=tomorrow", "recurrence"],
    ["FREQ=WEEKLY;BYDAY=TU", "recurrence-start"],
    ["FREQ=DAILY;UNTIL=20260101", "recurrence-start"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "recurrence-start"],
    ["FREQ=WEEKLY;BYDAY=MO,WE", null],
    ["rrule:freq=weekly;byday=mo", null],
    [null, null],
  ])("with %s is told apart: %s", (recurrence, fault) => {
    const startWallMs = wallMsOf("2026-03-23T22:00") ?? 0;
    expect(recurrenceFault({ zone: "Europe/Berlin", startWallMs, recurrence })).toBe(fault);
  });

  it("gives the same instants whatever range they are asked in, and wherever the process runs", () => {
    const shift = plan({ recurrence: "FREQ=DAILY;INTERVAL=2", zone: "Pacific/Chatham" });
    const wanted = told(expandShift(shift, at("2026-03-01T00:00:00Z"), at("2026-10-30T00:00:00Z")));
    expect(wanted.length).toBe(111);
    for (const zone of ["America/New_York", "Asia/Kathmandu", "UTC"]) {
      vi.stubEnv("TZ", zone);
      const pieces = Array.from({ length: 35 }, (_, week) =>
        told(
          expandShift(
            shift,
            new Date(Date.UTC(2026, 2, 1 + 7 * week)),
            new Date(Math.min(Date.UTC(2026, 2, 8 + 7 * week), Date.UTC(2026, 9, 30))),
          ),
        ),
      );
      expect([...new Set(pieces.flat())]).toEqual(wanted);
    }
  });
});
