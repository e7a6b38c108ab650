import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawSample } from "@/lib/quality/rules/draw-sample";
import { judgeAnswer } from "@/lib/quality/rules/judge-answer";
import { maskAnswer } from "@/lib/quality/rules/mask-answer";
import { SCRIPTS, WANTS } from "@/lib/quality/rules/practice-scripts";
import { apartOf, fitsQuestion, scoreOf } from "@/lib/quality/rules/score";
import { sentencesOf } from "@/lib/quality/rules/sentences";
import type { Question } from "@/lib/quality/schemas";
import practice from "@/messages/en/practice.json";

const question = (id: string, over: Partial<Question> = {}): Question => ({
  ...{ id, text: id, help: "", weight: 1, kind: "yes-no", mayNotApply: true },
  ...over,
});

describe("the score", () => {
  it.each([
    [{ a: 1, b: 5 }, 100],
    [{ a: 0, b: 1 }, 0],
    [{ a: 1, b: 3 }, 62.5],
    [{ a: "n/a", b: 2 }, 25],
    [{ a: "n/a", b: "n/a" }, null],
  ] as const)("of %j is %s", (answers, score) => {
    expect(scoreOf([question("a"), question("b", { kind: "scale", weight: 3 })], answers)).toBe(score);
  });

  it("stays between 0 and 100, and a better answer never lowers it", () => {
    const scale = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(
        scale,
        scale,
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 10 }),
        (a, b, v, w) => {
          const card = [
            question("a", { kind: "scale", weight: v }),
            question("b", { kind: "scale", weight: w }),
          ];
          const before = scoreOf(card, { a, b }) ?? -1;
          const better = scoreOf(card, { a: a + 1, b }) ?? -1;
          expect(before).toBeGreaterThanOrEqual(0);
          expect(better).toBeLessThanOrEqual(100);
          expect(better).toBeGreaterThanOrEqual(before);
        },
      ),
      { seed: 3 },
    );
  });

  it("takes only answers that fit their question", () => {
    expect(fitsQuestion(question("a"), 2)).toBe(false);
    expect(fitsQuestion(question("a", { kind: "scale" }), 0)).toBe(false);
    expect(fitsQuestion(question("a", { mayNotApply: false }), "n/a")).toBe(false);
    expect(fitsQuestion(question("a"), undefined)).toBe(false);
    expect(fitsQuestion(question("a"), "n/a")).toBe(true);
  });

  it("shows where two reviewers differ", () => {
    const card = [question("a"), question("b", { kind: "scale" })];
    expect(apartOf(card, { a: 1, b: 3 }, { a: 1, b: 5 })).toEqual([
      { questionId: "b", own: "3", other: "5" },
    ]);
  });
});

describe("the sample of a week", () => {
  const pool = (agents: number, each: number) =>
    Array.from({ length: agents * each }, (_, at) => ({
      agentId: `a${at % agents}`,
      conversationId: `c${at}`,
    }));
  /** Any keyed digest does; this one spreads well enough to count with. */
  const digest = (text: string) => {
    let state = 2166136261;
    for (const sign of text) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
    state = Math.imul(state ^ (state >>> 15), 2246822519) >>> 0;
    return String((state ^ (state >>> 13)) >>> 0).padStart(10, "0");
  };

  it("is the same however often and in whatever order it is drawn, and another in another week", () => {
    const all = pool(3, 40);
    const first = drawSample(all, 3, "2026-11-16", digest);
    const again = drawSample([...all].reverse(), 3, "2026-11-16", digest);
    const key = ({ agentId, conversationId }: { agentId: string; conversationId: string }) =>
      `${agentId} ${conversationId}`;
    expect(new Set(again.map(key))).toEqual(new Set(first.map(key)));
    expect(drawSample(all, 3, "2026-11-23", digest).map(key)).not.toEqual(first.map(key));
  });

  it("gives every agent as many, or all they have, and each conversation once", () => {
    const drawn = drawSample(
      [...pool(4, 10), { agentId: "new", conversationId: "c1" }, ...pool(4, 10)],
      3,
      "w",
      digest,
    );
    const of = (agentId: string) => drawn.filter((each) => each.agentId === agentId);
    expect(["a0", "a1", "a2", "a3", "new"].map((agentId) => of(agentId).length)).toEqual([3, 3, 3, 3, 1]);
    expect(new Set(drawn.map(({ conversationId }) => conversationId)).size).toBeGreaterThan(10);
  });

  it("has the same chance for each conversation of an agent", () => {
    const hits = new Map<string, number>();
    for (let week = 0; week < 2000; week++)
      for (const { conversationId } of drawSample(pool(1, 10), 2, `w${week}`, digest))
        hits.set(conversationId, (hits.get(conversationId) ?? 0) + 1);
    for (const count of hits.values()) expect(Math.abs(count - 400)).toBeLessThan(90);
    expect(hits.size).toBe(10);
  });
});

describe("the sentences of a text", () => {
  it("are places without the spaces around them", () => {
    const text = "I am sorry. We found it!  It comes at 17.30\n^GT";
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      "I am sorry.",
      "We found it!",
      "It comes at 17.30",
      "^GT",
    ]);
  });

  it("never overlap, and hold every sign but spaces", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", ".", " ", "\n", "!", "é"), maxLength: 40 }),
        (text) => {
          const spans = sentencesOf(text);
          expect(
            spans
              .map(({ from, to }) => text.slice(from, to))
              .join("")
              .replace(/\s/g, ""),
          ).toBe(text.replace(/\s/g, ""));
          for (const [at, { from }] of spans.entries())
            expect(from).toBeGreaterThanOrEqual(spans[at - 1]?.to ?? 0);
        },
      ),
      { seed: 5 },
    );
  });
});

describe("an answer for everybody", () => {
  it.each([
    ["Hi Devon, your locator QX7R4K is rebooked. ^GT", ["Devon Achebe"], ["Devon", "QX7R4K"]],
    ["@marisol_o I called you at +44 131 496 0123.", ["Marisol Ortega", "marisol_o"], ["marisol_o", "0123"]],
    ["DEVON, write to devon.achebe@example.com", ["Devon Achebe"], ["DEVON", "devon.achebe"]],
    ["@someoneelse said so too", ["Jo"], ["someoneelse"]],
  ])("holds nothing of the person: %s", (text, names, gone) => {
    const masked = maskAnswer(text, names);
    for (const each of gone) expect(masked).not.toContain(each);
  });

  it("keeps the words that make it good", () => {
    expect(maskAnswer("I am sorry, Jo. We bring it by 17:00 today. ^GT", ["Jo Winter"])).toBe(
      "I am sorry, [name]. We bring it by 17:00 today. ^GT",
    );
  });
});

describe("the practice scripts", () => {
  it("have a sentence for each script and each want", () => {
    expect(Object.keys(practice.scripts).sort()).toEqual(SCRIPTS.map(({ name }) => name).sort());
    expect(Object.keys(practice.wants).sort()).toEqual([...WANTS].sort());
  });

  it.each([
    [
      "lost-bag",
      0,
      "public",
      "Marisol, I'm sorry. Please send us the tag in a DM, I will call you within an hour. ^GT",
      [],
    ],
    [
      "lost-bag",
      0,
      "public",
      "We are sorry, sorry, sorry.",
      ["names-person", "sorry-once", "moves-private", "says-when"],
    ],
    ["earlier-flight", 0, "private", "Hi Devon, I am moving you now.", []],
    ["earlier-flight", 0, "private", "Hi Devon, I am looking. What is your locator?", ["asks-nothing-again"]],
  ] as const)("see what an answer to %s %i lacks", (name, step, audience, text, lacking) => {
    const script = SCRIPTS.find((each) => each.name === name);
    const asked = script?.steps[step];
    if (!script || !asked) throw new Error("no such step");
    const judged = judgeAnswer(script, asked, { text, audience });
    expect(judged.filter(({ isMet }) => !isMet).map(({ want }) => want)).toEqual(lacking);
  });
});
