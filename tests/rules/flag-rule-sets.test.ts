import { describe, expect, it } from "vitest";
import type { WrittenRules } from "@/lib/red-flags/rule-set-schemas";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import { EXAMPLE_PROTOCOLS } from "@/lib/red-flags/rules/example-protocols";
import { findForbidden } from "@/lib/red-flags/rules/find-forbidden";
import { fittingProtocols } from "@/lib/red-flags/rules/fitting-protocols";
import { checklistOf, checklistText, helpLinesOf, helpLinesText } from "@/lib/red-flags/rules/protocol-lines";
import { routedBy } from "@/lib/red-flags/rules/routed-by";
import { changesOf } from "@/lib/red-flags/rules/rule-changes";
import { faultsOfRules } from "@/lib/red-flags/rules/rule-faults";
import { storedRules } from "@/lib/red-flags/rules/stored-rules";
import { tidyRules, writtenRules } from "@/lib/red-flags/rules/written-rules";
import { FLAG_KINDS, type FlagKind } from "@/lib/red-flags/schemas";

const usual = writtenRules(DEFAULT_FLAG_RULES);
const words = (phrases: Partial<Record<FlagKind, string[]>>, language = "en"): Partial<WrittenRules> => ({
  words: { ...usual.words, [language]: { ...usual.words[language], ...phrases } },
});
const weights = (weight: number, isOn = true): Partial<WrittenRules> => ({
  kinds: Object.fromEntries(FLAG_KINDS.map((kind) => [kind, { isOn, weight }])) as WrittenRules["kinds"],
});
const one = (kind: FlagKind, rule: WrittenRules["kinds"][FlagKind]): Partial<WrittenRules> => ({
  kinds: { ...usual.kinds, [kind]: rule },
});

describe("what is wrong with rules of flags", () => {
  it("is nothing that must be mended in the rules the program brings", () => {
    expect(faultsOfRules(usual).filter(({ grade }) => grade === "refused")).toEqual([]);
  });

  it.each<[string, Partial<WrittenRules>, string, "refused" | "warned"]>([
    ["an empty line", words({ threat: ["  "] }), "phrase-empty", "refused"],
    ["a line of signs alone", words({ threat: ["… !"] }), "phrase-empty", "refused"],
    ["a star", words({ threat: ["*"] }), "phrase-catches-all", "refused"],
    ["one letter and any ending", words({ threat: ["a*"] }), "phrase-catches-all", "refused"],
    ["a language nobody speaks", words({ threat: ["zap it"] }, "qq"), "language-unknown", "refused"],
    ["a language in words", words({ threat: ["zap it"] }, "english"), "language-unknown", "refused"],
    [
      "one phrase for two opposite things",
      words({ threat: ["Zap  it"], "self-harm": ["zap it"] }),
      "phrase-opposed",
      "refused",
    ],
    [
      "one phrase counted twice",
      words({ leaving: ["zap it"], legal: ["zap it"] }),
      "phrase-shared",
      "warned",
    ],
    ["levels that do not rise", { levels: [40, 40, 80] }, "levels-not-rising", "refused"],
    ["levels that fall", { levels: [80, 40, 15] }, "levels-not-rising", "refused"],
    ["a first level of nothing", { levels: [0, 40, 80] }, "level-zero", "refused"],
    ["a kind that weighs nothing", one("press", { isOn: true, weight: 0 }), "kind-weightless", "refused"],
    ["a top nobody reaches", { levels: [1, 2, 1000] }, "top-out-of-reach", "refused"],
    ["a top everything reaches", weights(80), "all-top", "refused"],
    ["nothing that is on", weights(10, false), "all-off", "warned"],
  ])("tells of %s", (_, over, code, grade) => {
    expect(faultsOfRules({ ...usual, ...over })).toContainEqual(expect.objectContaining({ code, grade }));
  });

  it("lets a kind weigh nothing that is off, or that something follows from", () => {
    for (const rule of [
      { isOn: false, weight: 0 },
      { isOn: true, weight: 0, consequence: { pages: true } },
    ])
      expect(faultsOfRules({ ...usual, ...one("press", rule) })).not.toContainEqual(
        expect.objectContaining({ code: "kind-weightless" }),
      );
  });

  it("is looked for in words as they are stored: small, once, without what is empty", () => {
    const { words: stored } = tidyRules({
      ...usual,
      words: { en: { legal: [" My  Lawyer ", "my lawyer"] }, xx: {} },
    });
    expect(stored).toEqual({ en: { legal: ["my lawyer"] } });
  });

  it("fills what was stored before the desk looked at more, and keeps what was chosen", () => {
    const { tier: _, ...older } = usual.kinds;
    const read = storedRules({ ...usual, kinds: { ...older, press: { isOn: false, weight: 3 } } }, 7);
    expect(read.version).toBe(7);
    expect(read.kinds.press).toEqual({ isOn: false, weight: 3 });
    expect(read.kinds.tier).toEqual(DEFAULT_FLAG_RULES.kinds.tier);
  });
});

describe("where flags move a conversation", () => {
  const flag = (kind: FlagKind, teamId: string | null, isDone = false) => ({
    id: kind,
    kind,
    teamId,
    isDone,
  });
  it.each([
    ["nowhere without a team", [flag("press", null)], null],
    ["by the gravest of them", [flag("press", "press"), flag("threat", "safety")], "safety"],
    ["not back by what weighs less", [flag("threat", "safety", true), flag("press", "press")], null],
    ["again by what is graver", [flag("press", "press", true), flag("threat", "safety")], "safety"],
    ["not twice by the same", [flag("press", "press", true)], null],
  ])("is %s", (_, flags, teamId) => {
    expect(routedBy(flags)?.teamId ?? null).toBe(teamId);
  });
});

describe("safety protocols", () => {
  it("fit by country, then by language; those of elsewhere come last, and none of another kind", () => {
    const [example] = EXAMPLE_PROTOCOLS;
    if (!example) throw new Error("no example");
    const of = (country: string, language: string) => ({ ...example, country, language });
    const kept = [of("", ""), of("FR", "fr"), of("", "fr"), of("FI", ""), of("FI", "fi")];
    const fit = (country: string | null, language: string | null) =>
      fittingProtocols([...kept, { ...example, kind: "medical" }], {
        kind: example.kind,
        country,
        language,
      }).map((each) => `${each.country}/${each.language}`);
    expect(fit("FI", "fi")[0]).toBe("FI/fi");
    expect(fit("FI", "sv")[0]).toBe("FI/");
    expect(fit(null, "fr")[0]).toBe("/fr");
    expect(fit(null, "pl")[0]).toBe("/");
    expect(fit(null, null)).toHaveLength(5);
  });

  it.each([
    ["Please, CALM   down now", "calm down"],
    ["We are calm. Down there it rains", null],
    ["Which schools does she like", "which school*"],
    ["", null],
  ])("find in %j what they forbid: %j", (text, phrase) => {
    expect(findForbidden(text, ["calm down", "which school*"])).toBe(phrase);
  });
});

describe("a protocol as it is typed", () => {
  it("reads back what it shows, steps under the names they had", () => {
    for (const { content } of EXAMPLE_PROTOCOLS) {
      expect(helpLinesOf(helpLinesText(content.helpLines))).toEqual({
        helpLines: content.helpLines,
        wrongLine: null,
      });
      expect(checklistOf(checklistText(content.checklist), content.checklist)).toEqual({
        checklist: content.checklist,
        wrongLine: null,
      });
    }
  });

  it("names the first line that says too little, and gives new steps names of their own", () => {
    expect(helpLinesOf("Police | 112\nSomebody").wrongLine).toBe(2);
    expect(checklistOf("soon | Read it", []).wrongLine).toBe(1);
    const { checklist } = checklistOf("5 | Чтение\n5 | Read it!\n9 | Read it?", []);
    expect(checklist.map(({ id }) => id)).toEqual(["step-1", "read-it", "read-it-2"]);
  });
});

describe("what rules change", () => {
  it("is told kind by kind and word by word, and nothing where nothing is", () => {
    expect(changesOf(usual, usual)).toEqual([]);
    const now: WrittenRules = {
      ...usual,
      levels: [10, 40, 80],
      kinds: {
        ...usual.kinds,
        press: { isOn: false, weight: 7, consequence: { pages: true } },
        legal: { ...usual.kinds.legal, consequence: { pages: false } },
      },
      words: { ...usual.words, "*": { threat: ["zap it"] } },
    };
    const { weight } = usual.kinds.press;
    expect(changesOf(usual, now)).toEqual([
      { code: "off", kind: "press" },
      { code: "weight", kind: "press", from: weight, to: 7 },
      { code: "consequence", kind: "press" },
      { code: "levels", from: usual.levels.join(" · "), to: "10 · 40 · 80" },
      expect.objectContaining({ code: "words", kind: "threat", language: "*" }),
    ]);
  });
});
