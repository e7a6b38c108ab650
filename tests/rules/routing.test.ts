import { describe, expect, it } from "vitest";
import { type RoutingRule, routingRuleSchema } from "@/lib/conversations/routing/routing-schemas";
import { chooseAgent, type HeatedCandidate } from "@/lib/conversations/routing/rules/choose-agent";
import { heatLimitOf, heatOf } from "@/lib/conversations/routing/rules/heat";
import { firstRule, type Routable } from "@/lib/conversations/routing/rules/match-rule";
import { unreadOf } from "@/lib/conversations/rules/unread-language";

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 10, 23, 9);

describe("heat", () => {
  it.each([
    ["thanks alone", { level: 3, isCloser: true, dueMs: NOW - MINUTE }, 0],
    ["calm, with time", { level: 0, isCloser: false, dueMs: NOW + 60 * MINUTE }, 1],
    ["nobody waiting now", { level: 0, isCloser: false, dueMs: null }, 1],
    ["due in ten minutes", { level: 0, isCloser: false, dueMs: NOW + 10 * MINUTE }, 2],
    ["due this instant", { level: 0, isCloser: false, dueMs: NOW }, 2],
    ["late", { level: 0, isCloser: false, dueMs: NOW - 1 }, 3],
    ["flagged, with time", { level: 2, isCloser: false, dueMs: NOW + 60 * MINUTE }, 3],
    ["the top flag, and late", { level: 3, isCloser: false, dueMs: NOW - MINUTE }, 6],
  ])("of what is %s is %#", (_, warm, heat) => {
    expect(heatOf(warm, NOW)).toBe(heat);
  });

  it.each([
    [8, 1, 8],
    [8, 0.5, 4],
    [8, 0.05, 1],
    [8, 1.5, 8],
  ])("limit %d for somebody who counts %d is %d", (limit, factor, mine) => {
    expect(heatLimitOf(limit, factor)).toBe(mine);
  });
});

const rule = (id: string, when: Record<string, unknown>, over: Partial<RoutingRule> = {}): RoutingRule => ({
  ...routingRuleSchema.parse({
    id,
    name: id,
    when,
    teamId: null,
    mode: "pull",
    overflow: null,
    backToLast: false,
  }),
  ...over,
});
const matter = (over: Partial<Routable> = {}): Routable => ({
  accountId: "0199a000-0000-7000-8000-000000000001",
  accountHandle: "@NorthwindHelp",
  language: "pl",
  kind: "post",
  text: "My bag isn't here. Refund me!",
  tags: ["VIP"],
  skills: [],
  tier: "Gold",
  flags: ["legal"],
  ...over,
});

describe("a routing rule", () => {
  it.each([
    ["nothing", {}, true],
    ["the language", { languages: ["pl"] }, true],
    ["another language", { languages: ["fi", "de"] }, false],
    ["a word", { words: ["refund*"] }, true],
    ["a phrase", { words: ["bag is here", "my bag"] }, true],
    ["a word within a word", { words: ["fund"] }, false],
    ["a tag, however written", { tags: ["vip"] }, true],
    ["a tier, however written", { tiers: ["gold"] }, true],
    ["another tier", { tiers: ["silver"] }, false],
    ["a flag", { flags: ["press", "legal"] }, true],
    ["a kind", { kinds: ["email"] }, false],
    ["a skill its tags don't ask for", { skills: ["refunds"] }, false],
    ["two of which one fails", { languages: ["pl"], kinds: ["call"] }, false],
  ])("that names %s", (_, when, fits) => {
    expect(firstRule([rule("one", when)], matter()) !== null).toBe(fits);
  });

  it("is the first that fits and is on, and says by what", () => {
    const rules = [
      rule("off", {}, { isOn: false }),
      rule("finnish", { languages: ["fi"] }),
      rule("polish-gold", { languages: ["pl"], tiers: ["gold"], words: ["refund*"] }),
      rule("rest", {}),
    ];
    const found = firstRule(rules, matter());
    expect(found?.rule.id).toBe("polish-gold");
    expect(found?.because).toEqual([
      { code: "language", values: { value: "pl" } },
      { code: "tier", values: { value: "Gold" } },
      { code: "words", values: { value: "refund*" } },
    ]);
    expect(firstRule(rules.slice(0, 2), matter())).toBeNull();
    expect(firstRule(rules, matter({ language: "fi-FI" }))?.rule.id).toBe("finnish");
  });
});

const person = (agentId: string, over: Partial<HeatedCandidate> = {}): HeatedCandidate => ({
  agentId,
  displayName: agentId,
  teamIds: ["care"],
  languages: ["en"],
  skills: [],
  watches: [],
  timeOff: [],
  state: "here",
  isPresent: true,
  coverFactor: 1,
  capacity: 1,
  open: 99,
  lastGivenMs: null,
  heat: 0,
  heatLimit: 8,
  isTakenOff: false,
  ...over,
});
const wanted = (over: Partial<Parameters<typeof chooseAgent>[1]> = {}) => ({
  matter: { kind: "public" as const, teamId: "care", language: "en", skills: [] },
  heat: 2,
  lastAgentId: null,
  ...over,
});
const rules = { nowMs: NOW, quietMinutes: 10, plansShifts: false };

describe("whom a rule gives something to", () => {
  it.each([
    ["who bears least of their heat", [person("a", { heat: 4 }), person("b", { heat: 3 })], {}, "b"],
    ["by share, not by sum", [person("a", { heat: 3, heatLimit: 4 }), person("b", { heat: 4 })], {}, "b"],
    [
      "whose turn it is, at the same heat",
      [person("a", { lastGivenMs: 2 }), person("b", { lastGivenMs: 1 })],
      {},
      "b",
    ],
    [
      "the last one, though they bear more",
      [person("a"), person("b", { heat: 5 })],
      { lastAgentId: "b" },
      "b",
    ],
    ["not the last one, who is full", [person("a"), person("b", { heat: 7 })], { lastAgentId: "b" }, "a"],
    ["not who is off this person", [person("a", { isTakenOff: true }), person("b", { heat: 6 })], {}, "b"],
    ["not who doesn't speak it", [person("a", { languages: ["fi"] }), person("b", { heat: 6 })], {}, "b"],
    ["whoever has nothing, however hot it is", [person("a", { heatLimit: 1 })], { heat: 6 }, "a"],
  ] as const)("is %s", (_, people, over, id) => {
    expect(chooseAgent(people, wanted(over), rules).agent?.agentId).toBe(id);
  });

  it("says why, and what stands in the way where it is nobody", () => {
    const ask = { ...wanted(), matter: { ...wanted().matter, skills: ["refunds"] }, lastAgentId: "a" };
    const chosen = chooseAgent([person("a", { skills: ["refunds"], heat: 1 })], ask, rules);
    expect("because" in chosen && chosen.because).toEqual([
      { code: "speaks", values: { language: "en" } },
      { code: "last-answered", values: {} },
      { code: "has-skill", values: { skill: "refunds" } },
      { code: "heat", values: { heat: 3, limit: 8 } },
    ]);
    const bar = (people: HeatedCandidate[]) => chooseAgent(people, ask, rules);
    expect(bar([person("a")])).toEqual({ agent: null, bar: "skill" });
    expect(bar([person("a", { skills: ["refunds"], heat: 7 })])).toEqual({ agent: null, bar: "full" });
    expect(bar([person("a", { isPresent: false })])).toEqual({ agent: null, bar: "not-here" });
  });
});

describe("a language nobody on shift reads", () => {
  const reader = (displayName: string, languages: string[], isOn: boolean, nextAt: string | null = null) => ({
    agentId: displayName,
    displayName,
    languages,
    teamIds: ["care"],
    seesAll: false,
    isOn,
    nextAt,
  });
  const seven = "2026-11-24T07:00:00.000Z";
  const readers = [
    reader("Greta", ["en"], true),
    reader("Pekka", ["fi"], false, "2026-11-24T09:00:00.000Z"),
    reader("Aino", ["en", "fi"], false, seven),
  ];
  it.each([
    ["read now", { language: "en", teamId: "care" }, true, null],
    ["unknown", { language: null, teamId: "care" }, true, null],
    ["read by region", { language: "en-GB", teamId: "care" }, true, null],
    ["read next by the first to come", { language: "fi", teamId: "care" }, true, ["fi", "Aino", seven]],
    ["read in another team alone", { language: "fi", teamId: "brand" }, true, ["fi", null, null]],
    ["anybody's, of no team", { language: "fi", teamId: null }, true, ["fi", "Aino", seven]],
    ["read by nobody at all", { language: "ru", teamId: "care" }, true, ["ru", null, null]],
    ["of a desk that keeps no languages", { language: "fi", teamId: "care" }, false, null],
  ] as const)("is told: %s", (_, row, isKept, said) => {
    const unread = unreadOf(row, { isKept, readers });
    expect(unread && [unread.language, unread.next?.displayName ?? null, unread.next?.at ?? null]).toEqual(
      said,
    );
  });
});
