import { describe, expect, it } from "vitest";
import type { Candidate } from "@/lib/coverage/offer-schemas";
import { type OfferFacts, offerState, openState } from "@/lib/coverage/rules/offer-state";
import { fitOf, rankCandidates } from "@/lib/coverage/rules/rank-candidates";
import { stretchShare } from "@/lib/coverage/rules/stretch-share";
import type { Warning } from "@/lib/coverage/schemas";

const warning = (rule: Warning["rule"], mode?: Warning["mode"]): Warning => ({
  ...{ rule, values: {} },
  ...(mode ? { mode } : {}),
});

describe("who may fill a stretch", () => {
  it.each<[string, Candidate["bars"], Warning[], Candidate["fit"], Candidate["bars"]]>([
    ["nothing speaks against it", [], [], "free", []],
    ["short notice is why we ask", [], [warning("notice")], "free", []],
    ["a rule of work warns", [], [warning("rest")], "warned", []],
    ["a table forbids", [], [warning("rest", "forbids")], "barred", ["rule"]],
    ["a table asks a reason", [], [warning("weekly-hours", "asks-reason")], "warned", []],
    ["booked", ["booked"], [], "barred", ["booked"]],
    ["lacks a skill, told as a bar", ["skill"], [warning("missing-skill")], "barred", ["skill"]],
  ])("%s", (_, bars, warnings, fit, all) => {
    expect(fitOf({ bars, warnings })).toMatchObject({ fit, bars: all });
  });

  it("are asked in this order: free, who wished for it, most hours of the contract left, asked longest ago", () => {
    const person = (displayName: string, over: Partial<Candidate> = {}): Candidate => ({
      ...{ agentId: displayName, displayName, zone: "UTC", languages: [], skills: [], factor: 1 },
      ...{ fit: "free", bars: [], missingSkills: [], warnings: [], restHours: null, weekMinutes: 600 },
      ...{ contractMinutes: 2400, wishes: false, lastAskedAt: null, lastAnswer: null },
      ...over,
    });
    const ranked = rankCandidates([
      person("Barred", { fit: "barred", wishes: true }),
      person("Warned", { fit: "warned", weekMinutes: 0 }),
      person("Full", { weekMinutes: 2300 }),
      person("Asked", { lastAskedAt: "2026-11-20T08:00:00.000Z" }),
      person("Asked before", { lastAskedAt: "2026-11-02T08:00:00.000Z" }),
      person("Never"),
      person("Part time, full", { contractMinutes: 600 }),
      person("Wishes", { wishes: true, weekMinutes: 2399 }),
    ]);
    expect(ranked.map(({ displayName }) => displayName)).toEqual([
      ...["Wishes", "Never", "Asked before", "Asked", "Full", "Part time, full", "Warned", "Barred"],
    ]);
  });
});

describe("an offer", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const later = new Date("2026-11-23T10:00:00Z");
  const facts: OfferFacts = {
    ...{ answer: null, taken: 0, wanted: 1, expiresAt: later, closedAt: null, isNeedless: false },
  };
  it.each<[string, Partial<OfferFacts>, string, string]>([
    ["nobody answered yet", {}, "open", "open"],
    ["somebody else was first", { taken: 1 }, "taken", "filled"],
    ["two are wanted and one said yes", { taken: 1, wanted: 2 }, "open", "open"],
    ["the shift has begun", { expiresAt: now }, "expired", "expired"],
    ["the absence was withdrawn", { isNeedless: true }, "closed", "closed"],
    ["closed by a lead", { closedAt: now }, "closed", "closed"],
    ["said no", { answer: "no", taken: 1 }, "declined", "filled"],
    ["said yes", { answer: "yes", taken: 1, expiresAt: now }, "accepted", "filled"],
  ])("%s", (_, over, offer, open) => {
    expect(offerState({ ...facts, ...over }, now)).toBe(offer);
    expect(openState({ ...facts, ...over }, now)).toBe(open);
  });
});

describe("the share of a stretch", () => {
  const load = {
    zone: "UTC",
    week: Array.from({ length: 7 }, () => Array.from({ length: 48 }, (_, slot) => (slot < 2 ? 30 : 0))),
    ...{ handlingSeconds: 240, parallel: 1, events: [] },
  };
  const monday = Date.UTC(2026, 10, 23);
  const stretch = { startMs: monday, endMs: monday + 3_600_000 };
  const levels = [{ ...stretch, weight: 4000 }];

  it("rises with one person more, and is unknown where nobody is expected", () => {
    const without = stretchShare(load, levels, stretch, 0) ?? Number.NaN;
    const withOne = stretchShare(load, levels, stretch, 1000) ?? Number.NaN;
    expect(without).toBeLessThan(withOne);
    expect(withOne).toBeGreaterThan(0.9);
    const quiet = { startMs: monday + 7_200_000, endMs: monday + 9_000_000 };
    expect(stretchShare(load, [{ ...quiet, weight: 1000 }], quiet, 0)).toBeNull();
  });
});
