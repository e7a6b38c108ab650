import { describe, expect, it } from "vitest";
import { type Deed, type Doable, deedSkip } from "@/lib/conversations/rules/deed-skip";
import { snoozeUntil } from "@/lib/conversations/rules/snooze-times";
import { normaliseTags } from "@/lib/conversations/rules/tags";

const row: Doable = {
  status: "open",
  assigneeId: null,
  tags: ["vip"],
  joinedIntoId: null,
  isUnanswered: true,
  isAssignable: true,
  needsSecond: false,
};
const until = "2026-12-01T00:00:00.000Z";

describe("what a deed on many passes over", () => {
  it.each<[string, Deed, Partial<Doable>, string | null]>([
    ["one to assign", { kind: "assign", agentId: "a" }, {}, null],
    ["one that agent has", { kind: "assign", agentId: "a" }, { assigneeId: "a" }, "unchanged"],
    [
      "one the agent may not see",
      { kind: "assign", agentId: "a" },
      { isAssignable: false },
      "not-assignable",
    ],
    [
      "one to take from somebody",
      { kind: "assign", agentId: null },
      { assigneeId: "a", isAssignable: false },
      null,
    ],
    ["one with all the tags", { kind: "tag", add: ["vip"] }, {}, "unchanged"],
    ["one with some of the tags", { kind: "tag", add: ["vip", "bag"] }, {}, null],
    ["a resolved one to snooze", { kind: "snooze", until }, { status: "resolved" }, "already-resolved"],
    ["a waiting one to snooze", { kind: "snooze", until }, { status: "waiting" }, null],
    ["an unanswered one without a reason", { kind: "resolve" }, {}, "reason-needed"],
    ["an unanswered one with a reason", { kind: "resolve", reason: "spam" }, {}, null],
    [
      "one in danger to resolve",
      { kind: "resolve", reason: "spam" },
      { needsSecond: true },
      "safety-needs-second",
    ],
    ["one in danger to snooze", { kind: "snooze", until }, { needsSecond: true }, "safety-needs-second"],
    ["one in danger to tag", { kind: "tag", add: ["bag"] }, { needsSecond: true }, null],
    ["an answered one", { kind: "resolve" }, { isUnanswered: false }, null],
    ["a resolved one", { kind: "resolve", reason: "spam" }, { status: "resolved" }, "already-resolved"],
    ["one that was joined", { kind: "tag", add: ["bag"] }, { joinedIntoId: "c" }, "joined"],
  ])("%s", (_, deed, over, skip) => {
    expect(deedSkip(deed, { ...row, ...over })).toBe(skip);
  });
});

describe("snoozing", () => {
  const now = new Date("2026-03-28T22:30:00.000Z");

  it("refuses what has passed, now, and beyond a year", () => {
    expect(() => snoozeUntil(now, now)).toThrow(expect.objectContaining({ code: "snooze-past" }));
    expect(() => snoozeUntil(new Date("2027-04-01T00:00:00Z"), now)).toThrow(
      expect.objectContaining({ code: "snooze-far" }),
    );
  });
});

describe("tags", () => {
  it("have one spelling each", () => {
    expect(normaliseTags(["#VIP", " vip ", "Lost   bag", "#", "  "])).toEqual(["vip", "lost bag"]);
  });
});
