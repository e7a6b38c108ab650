import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RingState, ringState } from "@/lib/response-times/rules/ring";

const MINUTE = 60_000;
const started = Date.UTC(2026, 10, 23, 9, 0);

function at(targetMinutes: number, leftMinutes: number, over: { dueAfter?: number; paused?: boolean } = {}) {
  const due = started + (over.dueAfter ?? targetMinutes) * MINUTE;
  return ringState({
    now: new Date(due - leftMinutes * MINUTE),
    startedAt: new Date(started),
    dueAt: new Date(due),
    targetSeconds: targetMinutes * 60,
    paused: over.paused ?? false,
  });
}

describe("the ring", () => {
  it.each<[number, number, RingState, number, string]>([
    [10, 10, "calm", 1, "10m"],
    [10, 9, "calm", 0.9, "9m"],
    [10, 5.1, "calm", 0.51, "5m"],
    [10, 5, "soon", 0.5, "5m"],
    [10, 2.1, "soon", 0.21, "2m"],
    [10, 2, "critical", 0.2, "2m"],
    [10, 1, "critical", 0.1, "1m"],
    [10, 0.2, "critical", 0.02, "1m"],
    [10, 0, "critical", 0, "1m"],
    [10, -0.1, "late", 0, "+1m"],
    [10, -4.9, "late", 0, "+4m"],
    [10, -59.9, "late", 0, "+59m"],
    [10, -125, "late", 0, "+2h"],
    [10, -72 * 60, "late", 0, "+3d"],
    [60, 38, "calm", 38 / 60, "38m"],
    [60, 31, "calm", 31 / 60, "31m"],
    [60, 30, "soon", 0.5, "30m"],
    [60, 12, "soon", 0.2, "12m"],
    [60, 10, "critical", 1 / 6, "10m"],
    [240, 180, "calm", 0.75, "3h"],
    [240, 40, "calm", 1 / 6, "40m"],
    [240, 20, "soon", 1 / 12, "20m"],
    [2880, 2879, "calm", 2879 / 2880, "47h"],
    [2880, 2880, "calm", 1, "2d"],
  ])("of %d min with %d left is %s", (target, left, state, share, label) => {
    const ring = at(target, left);
    expect(ring).toMatchObject({ state, label, late: state === "late" });
    expect(ring.share).toBeCloseTo(share, 6);
  });

  it("is full at the start of a turn that a flag has pulled forward", () => {
    expect(at(10, 5, { dueAfter: 5 })).toMatchObject({ state: "calm", share: 1, label: "5m" });
    expect(at(10, 1, { dueAfter: 5 })).toMatchObject({ state: "critical", share: 0.2 });
  });

  it("stays full while closed hours push the due time beyond the target", () => {
    expect(at(60, 900, { dueAfter: 960 })).toMatchObject({ state: "calm", share: 1, label: "15h" });
  });

  it("shows no number while the turn waits on the customer, however late", () => {
    expect(at(10, -30, { paused: true })).toMatchObject({ state: "paused", label: "", late: false });
  });

  it("counts a turn that was due when it began as empty, then late", () => {
    expect(at(0, 0)).toMatchObject({ state: "critical", share: 0 });
    expect(at(0, -1)).toMatchObject({ state: "late", share: 0, label: "+1m" });
  });

  it("never grows calmer as time passes", () => {
    const loudness: Record<RingState, number> = { paused: -1, calm: 0, soon: 1, critical: 2, late: 3 };
    const minutes = fc.integer({ min: -5_000, max: 5_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), minutes, minutes, (target, one, other) => {
        const [earlier, later] = [at(target, Math.max(one, other)), at(target, Math.min(one, other))];
        expect(loudness[later.state]).toBeGreaterThanOrEqual(loudness[earlier.state]);
        expect(later.share).toBeLessThanOrEqual(earlier.share);
      }),
    );
  });
});
