import { describe, expect, it } from "vitest";
import { hoursWords } from "@/lib/macros/rules/hours-words";
import { repeatedSentences, saidKeys } from "@/lib/macros/rules/repeated-sentences";
import { sumUses, type UseOutcome } from "@/lib/macros/rules/sum-uses";

describe("hours in a sentence", () => {
  const span = (from: string, until: string) => [{ from, until }];
  it("name runs of days in the language, and leave out closed ones", () => {
    const week = [
      { weekdays: [1, 2, 3, 5], spans: span("08:00", "18:00") },
      { weekdays: [6], spans: span("10:00", "14:00") },
      { weekdays: [4, 7], spans: [] },
    ];
    expect(hoursWords(week, "en")).toBe("Mon–Wed, Fri 08:00–18:00, Sat 10:00–14:00");
    expect(hoursWords(week, "fr")).toMatch(/^lun\.–mer\., ven\. 08:00/);
    expect(hoursWords("always", "en")).toBe("24/7");
    expect(hoursWords([{ weekdays: [1, 2, 3, 4, 5, 6, 7], spans: [] }], "en")).toBeNull();
  });
});

describe("what went out already", () => {
  const posted = [
    { id: "1", text: "@kim Sorry for the wait, Kim. Your bag is on the next flight to Riga tonight. ^GT" },
    { id: "2", text: "@lee Sorry about that." },
  ].map(({ id, text }) => ({ id, keys: saidKeys(text) }));
  it("is found as a whole, whoever it was for", () => {
    const [found] = repeatedSentences(
      "Sorry for the wait, Bo. Your bag is on the next flight to Riga tonight.",
      posted,
    );
    expect(found?.id).toBe("1");
  });
  it("is found by a sentence of six words and more, never by one that everybody says", () => {
    const found = repeatedSentences(
      "Hello Mia! Your bag is on the next flight to Riga tonight. See you!",
      posted,
    );
    expect(found).toEqual([{ sentence: "Your bag is on the next flight to Riga tonight.", id: "1" }]);
    expect(repeatedSentences("Sorry about that. We will look into the parcel you named.", posted)).toEqual(
      [],
    );
    expect(repeatedSentences("", posted)).toEqual([]);
  });
});

describe("what became of a macro", () => {
  const use = (over: Partial<UseOutcome>): UseOutcome => ({
    macroId: "m",
    replyId: null,
    isUnchanged: false,
    isSettled: false,
    score: null,
    tone: null,
    ...over,
  });
  it("counts every use, every answer once, and averages only what was said", () => {
    const [figures] = sumUses([
      use({}),
      use({ replyId: "a", isUnchanged: true, isSettled: true, score: 5, tone: 0.5 }),
      use({ replyId: "a", isUnchanged: true, isSettled: true, score: 5, tone: 0.5 }),
      use({ replyId: "b", score: 2 }),
    ]);
    expect(figures).toEqual({
      macroId: "m",
      used: 4,
      sent: 2,
      unchanged: 1,
      edited: 1,
      settled: 1,
      satisfaction: 3.5,
      satisfactionCount: 2,
      toneAfter: 0.5,
      toneCount: 1,
    });
    expect(sumUses([])).toEqual([]);
  });
});
