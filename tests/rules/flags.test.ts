import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countContacts } from "@/lib/red-flags/rules/count-contacts";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import { fillMessage } from "@/lib/red-flags/rules/fill-message";
import { flagsOfHistory, type History } from "@/lib/red-flags/rules/flags-of-history";
import { levelOf } from "@/lib/red-flags/rules/level-of";
import { mergeFindings, type PlacedFinding, type StoredFlag } from "@/lib/red-flags/rules/merge-findings";
import { bareText } from "@/lib/red-flags/rules/same-text";
import { standingLevel } from "@/lib/red-flags/rules/standing-level";
import { levelFactor } from "@/lib/response-times/rules/level-factor";
import { createTargetSchema } from "@/lib/response-times/target-schemas";

const HOUR = 3_600_000;
const quiet: History = {
  tried: null,
  said: [],
  tiers: [],
  sameText: null,
  agents: 0,
  isReopened: false,
  isWaiting: true,
};
const kindsOf = (more: Partial<History>) =>
  flagsOfHistory({ ...quiet, ...more }, DEFAULT_FLAG_RULES).map(({ kind }) => kind);

describe("a level", () => {
  it.each([
    [[], 0],
    [[10], 0],
    [[15], 1],
    [[30], 1],
    [[30, 20], 2],
    [[40], 2],
    [[40, 39], 2],
    [[80], 3],
    [[100, 100], 3],
  ] as const)("of weights %j is %d", (weights, level) => {
    expect(levelOf(weights, DEFAULT_FLAG_RULES.levels)).toBe(level);
  });

  it("never falls by one more flag, nor ever makes an answer due later", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 8 });
    const falling = fc
      .array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
      .map((shares) => shares.sort((a, b) => b - a));
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 100 }), falling, (all, more, factors) => {
        const [before, after] = [all, [...all, more]].map((each) => levelOf(each, DEFAULT_FLAG_RULES.levels));
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
        expect(levelFactor(after ?? 0, factors)).toBeLessThanOrEqual(levelFactor(before ?? 0, factors));
        expect(levelFactor(before ?? 0, factors)).toBeLessThanOrEqual(1);
      }),
      { seed: 6 },
    );
  });

  it("counts each kind once, and of an instant only what stood then", () => {
    const flag = (kind: string, weight: number, sinceAt: number, clearedAt: number | null = null) => {
      return { kind, weight, sinceAt, clearedAt };
    };
    const { levels } = DEFAULT_FLAG_RULES;
    expect(standingLevel([flag("reach", 20, 0), flag("reach", 20, 0)], null, levels)).toBe(1);
    expect(standingLevel([flag("reach", 20, 0), flag("press", 40, 0)], null, levels)).toBe(2);
    expect(standingLevel([flag("legal", 40, 10, 20)], null, levels)).toBe(0);
    expect([5, 10, 20, 21].map((at) => standingLevel([flag("legal", 40, 10, 20)], at, levels))).toEqual([
      0, 2, 2, 0,
    ]);
  });
});

describe("the factors of a target", () => {
  it("are shares of the time that never rise with the level", () => {
    const wish = (levelFactors: number[]) => createTargetSchema.safeParse({ seconds: 600, levelFactors });
    expect(wish([1, 1, 1]).success).toBe(true);
    for (const bad of [
      [1.1, 0.5, 0.2],
      [0.5, 0.6, 0.2],
      [0.5, 0.5, 0],
      [0.5, 0.5],
      [Number.NaN, 0.5, 0.2],
    ])
      expect(wish(bad).success).toBe(false);
    expect(createTargetSchema.parse({ seconds: 600 }).levelFactors).toEqual([0.75, 0.5, 0.25]);
  });
});

describe("contacts", () => {
  const at = (hours: number, isInbound = true) => ({ at: hours * HOUR, isInbound });
  it.each([
    ["three posts in a row are one", [at(0), at(0.2), at(0.4)], 1],
    ["a dialogue is one", [at(0), at(0.5, false), at(1.2), at(2, false), at(2.9)], 1],
    ["a pause makes another", [at(0), at(5), at(10)], 3],
    ["what is older than 72 hours is none", [at(0), at(80), at(85)], 2],
    ["ours are none", [at(0), at(20, false), at(40, false)], 1],
  ])("%s", (_, said, count) => {
    expect(countContacts(said, 72 * 3600)).toBe(count);
    expect(countContacts([...said].reverse(), 72 * 3600)).toBe(count);
  });
});

describe("what the history raises", () => {
  it("is nothing where nothing happened", () => expect(kindsOf({})).toEqual([]));
  it.each([
    [
      "mail and call in vain",
      { tried: { ways: [{ kind: "email", count: 2 }], isSolved: false, sinceAt: "x" } },
      ["tried-before"],
    ],
    [
      "mail that was solved",
      { tried: { ways: [{ kind: "email", count: 2 }], isSolved: true, sinceAt: "x" } },
      [],
    ],
    ["a tier of the rules, however written", { tiers: ["Basic", " Platinum "] }, ["tier"]],
    ["a tier of no rule", { tiers: ["Basic"] }, []],
    ["two of ours have answered, and somebody still waits", { agents: 2 }, ["second-agent"]],
    ["two of ours have answered, and nobody waits", { agents: 2, isWaiting: false }, []],
    ["back after it was resolved", { isReopened: true }, ["second-agent"]],
    ["the same words by three", { sameText: { posts: 3, handles: 3 } }, ["paid"]],
    ["the same words by two", { sameText: { posts: 2, handles: 2 } }, []],
  ] as const)("by %s", (_, more, kinds) => expect(kindsOf(more as Partial<History>)).toEqual(kinds));

  it("says that paid posting is inferred", () => {
    const [paid] = flagsOfHistory({ ...quiet, sameText: { posts: 4, handles: 2 } }, DEFAULT_FLAG_RULES);
    expect(paid).toMatchObject({ kind: "paid", isInferred: true });
  });
});

describe("findings", () => {
  const finding = (more: Partial<PlacedFinding> = {}): PlacedFinding => ({
    kind: "reach",
    isInferred: false,
    evidence: { code: "followers", values: { followers: 60_000 }, spans: [] },
    threadId: "t",
    interactionId: "i1",
    sinceAt: 1,
    ...more,
  });
  const stored = (more: Partial<StoredFlag> = {}): StoredFlag => ({
    ...finding(),
    id: "f",
    weight: 20,
    clearedAt: null,
    ending: null,
    ...more,
  });
  const merge = (flags: StoredFlag[], ...found: PlacedFinding[]) => {
    const { raised, renewed } = mergeFindings(flags, found, DEFAULT_FLAG_RULES);
    return [raised.length, renewed.length];
  };
  const more = { evidence: { code: "followers", values: { followers: 90_000 }, spans: [] } };

  it("raise one flag of a kind, and renew one that stands only by more", () => {
    expect(merge([], finding(), finding(more))).toEqual([1, 0]);
    expect(merge([stored()], finding())).toEqual([0, 0]);
    expect(merge([stored()], finding(more))).toEqual([0, 1]);
  });

  it("renew what is near in time by the newest word, and of one moment take the fewest minutes", () => {
    const kind = "time-critical" as const;
    const left = (minutes: number) => ({ code: "minutes-left", values: { minutes }, spans: [] });
    const open = stored({ kind, evidence: left(120) });
    expect(merge([open], finding({ kind, evidence: left(180), sinceAt: 2 }))).toEqual([0, 1]);
    expect(merge([open], finding({ kind, evidence: left(20) }))).toEqual([0, 0]);
    const both = [left(120), left(20)].map((evidence) => finding({ kind, evidence }));
    expect(mergeFindings([], both, DEFAULT_FLAG_RULES).raised).toMatchObject([{ evidence: left(20) }]);
  });

  it("raise what was cleared never again by the same interaction, and by the history only with more of it", () => {
    const cleared = stored({ clearedAt: 5, ending: "cleared" });
    expect(merge([cleared], finding(more))).toEqual([0, 0]);
    expect(merge([cleared], finding({ interactionId: "i2" }))).toEqual([0, 0]);
    expect(merge([cleared], finding({ ...more, interactionId: "i2" }))).toEqual([1, 0]);
    expect(merge([stored({ clearedAt: 5, ending: "over" })], finding())).toEqual([1, 0]);
  });

  it("of words raise again by other words, and a kind that is off raises nothing", () => {
    const words = { code: "words", values: { phrase: "sue" }, spans: [{ from: 0, to: 3 }] };
    const cleared = stored({ kind: "legal", evidence: words, clearedAt: 5, ending: "cleared" });
    expect(merge([cleared], finding({ kind: "legal", evidence: words, interactionId: "i2" }))).toEqual([
      1, 0,
    ]);
    const off = { ...DEFAULT_FLAG_RULES.kinds, reach: { isOn: false, weight: 20 } };
    expect(mergeFindings([], [finding()], { ...DEFAULT_FLAG_RULES, kinds: off }).raised).toEqual([]);
  });
});

describe("the same text", () => {
  it("is the same without names, links, signs and case, and short ones are no text", () => {
    const one = bareText(
      "@NorthwindAir LOST my luggage, and nobody has called me back in a week! https://t.example/1",
    );
    const two = bareText("lost my luggage and nobody has called me back in a week @somebody #fail");
    expect(one).toBe(two);
    expect(one).not.toBeNull();
    expect(bareText("Where is my bag?")).toBeNull();
  });
});

describe("a message outside a page", () => {
  it.each([
    ["{n, plural, one {# mail} other {# mails}}", { n: 1 }, "1 mail"],
    ["{n, plural, =0 {} one { # mail} other { # mails}}.", { n: 0 }, "."],
    [
      "{n, number} views, {k, select, a {of A} other {of others}}",
      { n: 1200, k: "b" },
      "1,200 views, of others",
    ],
    [
      "{day, select, tomorrow {Tomorrow at {clock}} other {Today}}",
      { day: "tomorrow", clock: "09:00" },
      "Tomorrow at 09:00",
    ],
    ["Says “{phrase}”", { phrase: "{odd}" }, "Says “{odd}”"],
    ["{missing} stays", {}, "{missing} stays"],
  ])("%s is filled", (message, values, text) => {
    expect(fillMessage(message, values as Record<string, string | number>)).toBe(text);
  });
});
