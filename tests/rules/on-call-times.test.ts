import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "@/lib/base/time";
import { onCallGaps } from "@/lib/coverage/rules/on-call-gaps";
import { type SlotPlan, slotFault, slotSpans } from "@/lib/coverage/rules/on-call-times";

const plan = (over: Partial<SlotPlan> = {}): SlotPlan => ({
  zone: "Europe/Berlin",
  startLocal: "2026-11-02T22:00",
  endLocal: "2026-11-03T06:00",
  recurrence: "FREQ=DAILY",
  standsFromMs: 0,
  standsUntilMs: null,
  ...over,
});
const hours = (zone: string, day: string) => {
  const night = plan({ zone, startLocal: "2026-03-01T22:00", endLocal: "2026-03-02T06:00" });
  const from = Date.parse(day);
  return slotSpans(night, from, from + HOUR).map(({ startMs, endMs }) => (endMs - startMs) / HOUR);
};

describe("a time on call", () => {
  it("is as long as the night is when clocks change, in any zone", () => {
    expect(hours("Europe/Berlin", "2026-03-29T00:00:00Z")).toEqual([7]);
    expect(hours("Europe/Berlin", "2026-10-25T00:00:00Z")).toEqual([9]);
    expect(hours("America/New_York", "2026-11-01T05:00:00Z")).toEqual([9]);
    expect(hours("Asia/Kathmandu", "2026-03-29T18:00:00Z")).toEqual([8]);
  });

  it("covers a week without a closed minute when it repeats daily from six to six, over both changes", () => {
    const day = plan({ startLocal: "2026-01-01T06:00", endLocal: "2026-01-02T06:00" });
    for (const from of [Date.parse("2026-03-25T00:00:00Z"), Date.parse("2026-10-22T00:00:00Z")]) {
      const spans = slotSpans(day, from, from + 7 * DAY).map((span) => ({ agentId: "a", place: 1, ...span }));
      expect(onCallGaps(spans, new Map(), from, from + 7 * DAY)).toEqual([]);
    }
  });

  it("may be a week long, and is found in its last hour", () => {
    const week = plan({
      startLocal: "2026-11-02T09:00",
      endLocal: "2026-11-09T09:00",
      recurrence: "FREQ=WEEKLY;INTERVAL=2",
    });
    const found = slotSpans(week, Date.parse("2026-11-09T07:30:00Z"), Date.parse("2026-11-09T07:31:00Z"));
    expect(found).toHaveLength(1);
    expect(slotSpans(week, Date.parse("2026-11-09T08:00:00Z"), Date.parse("2026-11-16T07:59:00Z"))).toEqual(
      [],
    );
  });

  it("counts only while it stood", () => {
    const [span] = slotSpans(
      plan({
        standsFromMs: Date.parse("2026-11-10T23:00:00Z"),
        standsUntilMs: Date.parse("2026-11-11T01:00:00Z"),
      }),
      Date.parse("2026-11-10T20:00:00Z"),
      Date.parse("2026-11-12T00:00:00Z"),
    );
    expect(span).toEqual({
      startMs: Date.parse("2026-11-10T23:00:00Z"),
      endMs: Date.parse("2026-11-11T01:00:00Z"),
    });
  });

  it.each([
    [{ endLocal: "2026-11-02T22:00" }, "slot-empty"],
    [{ endLocal: "2026-11-02T21:00" }, "slot-ends-first"],
    [{ endLocal: "2026-11-09T22:01" }, "slot-too-long"],
    [{ startLocal: "2026-02-30T22:00" }, "local-time"],
    [{ endLocal: "2026-11-09T22:00" }, null],
  ] as const)("with %j is faulty as %s", (over, fault) => {
    expect(slotFault(plan(over))).toBe(fault);
  });
});

describe("gaps on call", () => {
  it("are where nobody is, and where somebody is whom nothing reaches", () => {
    const spans = [
      { agentId: "a", place: 1, startMs: 10, endMs: 30 },
      { agentId: "b", place: 2, startMs: 20, endMs: 60 },
    ];
    expect(onCallGaps(spans, new Map([["b", "no-route"]]), 0, 100)).toEqual([
      { startMs: 0, endMs: 10, code: "nobody-on-call" },
      { startMs: 20, endMs: 60, code: "on-call-unreachable", agentId: "b", fault: "no-route" },
      { startMs: 60, endMs: 100, code: "nobody-on-call" },
    ]);
  });
});
