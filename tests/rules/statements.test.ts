import { describe, expect, it } from "vitest";
import { judgeAnswers } from "@/lib/incidents/rules/judge-answers";
import { sentenceAround } from "@/lib/incidents/rules/said-words";
import { overBy, pickStatement } from "@/lib/incidents/rules/statement-fit";
import { weakestPlace } from "@/lib/incidents/rules/weakest-place";

const text = (language: string, use: string) => ({ language, use });
const all = [text("de", "short"), text("en", "long"), text("en", "short"), text("pt-BR", "long")];

describe("which statement an answer is offered", () => {
  it.each([
    ["de", "public", "de short", false],
    ["de-AT", "public", "de short", false],
    ["pl", "public", "en short", true],
    [null, "public", "en short", false],
    ["pt", "private", "pt-BR long", false],
    ["de", "private", "en long", true],
  ] as const)("to one who writes %s in %s is %s", (language, audience, wanted, isFallback) => {
    const picked = pickStatement(all, { language, audience });
    expect([`${picked?.text.language} ${picked?.text.use}`, picked?.isFallback]).toEqual([
      wanted,
      isFallback,
    ]);
  });

  it("is never a long one in public, and the short one in private where there is no other", () => {
    expect(pickStatement([text("en", "long")], { language: "en", audience: "public" })).toBeNull();
    const private_ = pickStatement([text("en", "short")], { language: "en", audience: "private" });
    expect(private_?.text.use).toBe("short");
  });
});

it("counts what does not fit into one signed post as X counts it", () => {
  expect(overBy("a".repeat(276), 4)).toBe(0);
  expect(overBy("a".repeat(277), 4)).toBe(1);
  expect(overBy(`${"飛".repeat(126)} https://northwind.example/${"x".repeat(90)}`, 4)).toBe(0);
});

it.each([
  ["Hi! All is well today. Bye.", "All is well today."],
  ["All is well", "All is well"],
  ["One\nAll is well\nTwo", "All is well"],
  ["It is 14.30. All is well?! Yes", "All is well?!"],
])("finds the sentence around words in %j", (said, wanted) => {
  const from = said.indexOf("is well");
  const at = sentenceAround(said, { from, to: from + "is well".length });
  expect(said.slice(at.from, at.to)).toBe(wanted);
});

it("judges an answer by what held when it left", () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
  const statements = [
    { id: "a", language: "en", text: "Belt four stands still.", fromAt: at(8), untilAt: at(10) },
    { id: "b", language: "en", text: "Belt four runs again.", fromAt: at(10), untilAt: null },
  ];
  const phrases = [{ language: "en", phrase: "on time", fromAt: at(9), untilAt: at(11) }];
  const said = (id: string, words: string, hour: number) => ({ id, text: words, at: at(hour) });
  const judged = judgeAnswers(
    [
      said("first", "Belt four stands still", 9),
      said("stale", "Belt four stands still", 10),
      said("early", "You land on time", 8),
      said("wrong", "You land on time", 10),
      said("late", "You land on time", 11),
    ],
    statements,
    phrases,
  );
  expect(judged.map(({ id, usesStatement, contradicts }) => [id, usesStatement, contradicts])).toEqual([
    ["first", true, null],
    ["stale", false, "Belt four stands still"],
    ["early", false, null],
    ["wrong", false, "on time"],
    ["late", false, null],
  ]);
});

it("names the place where the largest share was let down, and none where it is few", () => {
  const place = (code: "late" | "bounced", count: number, of: number) => ({ code, count, of });
  expect(weakestPlace([place("late", 3, 30), place("bounced", 4, 20)])?.code).toBe("bounced");
  expect(weakestPlace([place("late", 3, 30), place("bounced", 2, 20)])?.code).toBe("late");
  expect(weakestPlace([place("late", 1, 2), place("bounced", 9, 1000)])).toBeNull();
  expect(weakestPlace([place("late", 0, 0)])).toBeNull();
});
