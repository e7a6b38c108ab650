import { describe, expect, it } from "vitest";
import { type JoinRuleContent, joinRuleContentSchema } from "@/lib/incidents/join-schemas";
import { type Joinable, joinRuleFault, matchJoinRule } from "@/lib/incidents/rules/match-join-rule";

const rule = (over: Partial<JoinRuleContent>) => joinRuleContentSchema.parse(over);
const said = (text: string, over: Partial<Joinable> = {}): Joinable => ({
  text,
  language: null,
  accountIds: [],
  queryIds: [],
  facts: [],
  ...over,
});
const caught = (over: Partial<JoinRuleContent>, text: string) => matchJoinRule(rule(over))(said(text));

describe("words that let a post join an incident", () => {
  it.each([
    ["a whole word in any case", { anyOf: ["storm"] }, "The STORM took my roses", true],
    ["no part of a word", { anyOf: ["storm"] }, "A brainstorming session", false],
    ["a beginning with a star", { anyOf: ["storm*"] }, "Stormy weather ahead", true],
    ["a hashtag", { anyOf: ["storm"] }, "no flowers #storm", true],
    ["words behind each other", { anyOf: ["flowers late"] }, "my flowers, late again", true],
    ["not in another order", { anyOf: ["flowers late"] }, "late flowers", false],
    ["one of several", { anyOf: ["roses", "tulips"] }, "where are my tulips", true],
    ["all of several", { allOf: ["roses", "late"] }, "late, and the roses dead", true],
    ["all but one", { allOf: ["roses", "late"] }, "the roses are dead", false],
    ["without what is barred", { anyOf: ["roses"], noneOf: ["thank*"] }, "Thanks for the roses", false],
    ["German without its dots", { anyOf: ["verspatung"] }, "Schon wieder VERSPÄTUNG!", true],
    ["German with two letters for one", { anyOf: ["strasse"] }, "Die Straße ist zu", true],
    ["Russian", { anyOf: ["букет*"] }, "Где мои БУКЕТЫ?", true],
    ["Russian, another word", { anyOf: ["букет"] }, "Где мои букеты?", false],
    ["Greek at the end of a word", { anyOf: ["καιρος"] }, "Τι ΚΑΙΡΌΣ!", true],
    ["Arabic with its marks", { anyOf: ["عاصفة"] }, "هذه عَاصِفَة كبيرة", true],
    ["Japanese within a run", { anyOf: ["嵐"] }, "今日は嵐なので花が届きません", true],
    ["Japanese behind each other only", { anyOf: ["花束"] }, "花と束", false],
    ["wide letters", { anyOf: ["storm"] }, "ＳＴＯＲＭ warning", true],
    ["an order number", { anyOf: ["PF100*"] }, "order pf10023 is not here", true],
  ])("%s", (_, over, text, expected) => {
    expect(caught(over, text)).toBe(expected);
  });
});

describe("what else lets it join", () => {
  it("is one of its accounts, its query, one of its languages and one of its facts, all of them together", () => {
    const [account, other, query] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const matches = matchJoinRule(
      rule({
        accountIds: [account],
        queryId: query,
        languages: ["en", "de"],
        facts: [{ kind: "locator", startsWith: "nw-2" }],
      }),
    );
    const whole = said("", {
      language: "de",
      accountIds: [other, account],
      queryIds: [query],
      facts: [{ kind: "locator", value: "NW 204" }],
    });
    expect(matches(whole)).toBe(true);
    expect(matches({ ...whole, language: null })).toBe(false);
    expect(matches({ ...whole, accountIds: [other] })).toBe(false);
    expect(matches({ ...whole, queryIds: [] })).toBe(false);
    expect(matches({ ...whole, facts: [{ kind: "order", value: "NW 204" }] })).toBe(false);
  });
});

describe("a rule without sense", () => {
  it.each([
    ["names nothing", {}, "join-rule-empty"],
    ["only bars", { noneOf: ["roses"] }, "join-rule-empty"],
    ["has a term without a letter", { anyOf: ["!!"] }, "join-term-empty"],
    ["bars what it wants", { allOf: ["Roses"], noneOf: ["roses"] }, "join-rule-never"],
    ["bars each it takes", { anyOf: ["a", "b"], noneOf: ["b", "a", "c"] }, "join-rule-never"],
  ])("%s", (_, over, code) => {
    expect(joinRuleFault(rule(over))?.code).toBe(code);
  });

  it("is none that bars one of several", () => {
    expect(joinRuleFault(rule({ anyOf: ["a", "b"], noneOf: ["b"] }))).toBeNull();
  });
});
