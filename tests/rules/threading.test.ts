import { describe, expect, it } from "vitest";
import { statusAfter } from "@/lib/conversations/rules/statuses";
import { whereTo } from "@/lib/conversations/rules/threading";

const day = (n: number) => new Date(Date.parse("2026-11-01T12:00:00.000Z") + n * 86_400_000);
const own = (status: string, resolvedAt: Date | null = null) => ({ id: "own", status, resolvedAt });
const ask = (of: Partial<Parameters<typeof whereTo>[0]>) =>
  whereTo({ own: null, unresolved: [], startsAt: day(0), reopenDays: 7, ...of });

describe("where an arrival goes", () => {
  it("stays in its thread's conversation while that is unresolved, whatever else is open", () => {
    for (const status of ["open", "waiting", "snoozed"]) {
      expect(ask({ own: own(status), unresolved: [{ id: "a" }, { id: "b" }] })).toEqual({
        to: "conversation",
        id: "own",
      });
    }
  });

  it("reopens to the last instant of the account's days, not after", () => {
    expect(ask({ own: own("resolved", day(-7)) })).toEqual({ to: "conversation", id: "own" });
    expect(ask({ own: own("resolved", new Date(day(-7).getTime() - 1)) })).toEqual({ to: "new", ask: [] });
    expect(ask({ own: own("resolved", day(-1)), reopenDays: 0 })).toEqual({ to: "new", ask: [] });
  });

  it("joins the one unresolved conversation of the person; asks when there are more", () => {
    expect(ask({ unresolved: [{ id: "a" }] })).toEqual({ to: "conversation", id: "a" });
    expect(ask({ unresolved: [{ id: "a" }, { id: "b" }] })).toEqual({ to: "new", ask: ["a", "b"] });
    expect(ask({})).toEqual({ to: "new", ask: [] });
  });
});

describe("the status afterwards", () => {
  it("is open for whatever waits for an answer", () => {
    for (const status of ["open", "waiting", "snoozed", "resolved"] as const) {
      expect(statusAfter(status, "arrived", true)).toBe("open");
      expect(statusAfter(status, "arrived", false)).toBe(status);
      expect(statusAfter(status, "unanswered", false)).toBe("open");
      expect(statusAfter(status, "taken-back", true)).toBe("open");
    }
  });

  it("waits after an accepted answer, but keeps a snooze and a resolve", () => {
    expect(statusAfter("open", "answered", false)).toBe("waiting");
    expect(statusAfter("snoozed", "answered", false)).toBe("snoozed");
    expect(statusAfter("resolved", "answered", false)).toBe("resolved");
    expect(statusAfter("waiting", "answered", true)).toBe("open");
  });
});
