import { describe, expect, it } from "vitest";
import { wordFaults } from "@/lib/red-flags/rules/word-faults";
import { DEFAULT_WORDS } from "@/lib/red-flags/rules/words/default-words";
import { FLAG_KINDS } from "@/lib/red-flags/schemas";

const LANGUAGES = ["en", "fr", "pl", "fi", "ru", "lt", "de", "es"];

describe("the words a desk begins with", () => {
  it("are without a fault that would be refused", () => {
    expect(wordFaults(DEFAULT_WORDS).filter(({ grade }) => grade === "refused")).toEqual([]);
  });

  it.each(LANGUAGES)("say something of every kind that is raised by words, in %s", (language) => {
    const kinds = FLAG_KINDS.filter((kind) => (DEFAULT_WORDS[language]?.[kind] ?? []).length > 2);
    const byWords = ["self-harm", "threat", "minor", "medical", "vulnerable", "legal", "press", "leaving"];
    expect(kinds).toEqual(expect.arrayContaining([...byWords, "time-critical"]));
  });

  it.each(LANGUAGES)("stand once in %s", (language) => {
    const phrases = Object.values(DEFAULT_WORDS[language] ?? {}).flat();
    expect(phrases.filter((phrase, place) => phrases.indexOf(phrase) !== place)).toEqual([]);
  });
});

describe("wordFaults", () => {
  it.each([
    ["en", "*"],
    ["en", "* *"],
    ["en", "a*"],
    ["en", "the"],
    ["en", "to the"],
    ["*", "die"],
    ["ru", "не"],
    ["pl", "się"],
    ["fi", "..."],
    ["fr", " "],
  ])("refuses in %s %j", (language, phrase) => {
    const faults = wordFaults({ ...DEFAULT_WORDS, [language]: { legal: [phrase] } });
    expect(faults.map(({ code }) => code)).toEqual([expect.stringMatching(/^phrase-(empty|catches-all)$/)]);
  });

  it.each(["die", "lawyer*", "never fly * again", "суд", "eu 261"])("takes %j", (phrase) => {
    expect(wordFaults({ ...DEFAULT_WORDS, en: { legal: [phrase] } })).toEqual([]);
  });
});
