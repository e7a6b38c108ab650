import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rateTone, type Tone } from "@/lib/red-flags/rules/tone/rate-tone";
import { RATED_LANGUAGES } from "@/lib/red-flags/rules/tone/rated-languages";
import { toneLabel } from "@/lib/red-flags/rules/tone/tone-label";
import { TONE_EXAMPLES } from "../support/tone-examples/all";

const label = (text: string, language = "en") => toneLabel(rateTone(text, language));
const wordsOf = (text: string, tone: Tone | null) => tone?.words.map(({ from, to }) => text.slice(from, to));

describe.each(Object.entries(TONE_EXAMPLES))("in %s", (language, examples) => {
  test("at least nine of ten of our own sentences are told as a careful reader tells them", () => {
    const rows = (["negative", "positive", "mixed", "neutral"] as const).flatMap((truth) =>
      examples[truth].map((text) => ({ truth, said: label(text, language) })),
    );
    expect(rows.filter(({ truth, said }) => truth === said).length / rows.length).toBeGreaterThanOrEqual(0.9);
  });

  test("no praise beside trouble or irony is ever called positive", () => {
    for (const text of examples.mixed) {
      expect(rateTone(text, language)?.value, text).toBeLessThanOrEqual(0);
      expect(["mixed", "negative"], text).toContain(label(text, language));
    }
  });
});

test.each([
  ["Great job losing my bag", "mixed"],
  ["thanks for nothing", "negative"],
  ["Great service /s", "mixed"],
  ["Wonderful 🙃", "mixed"],
  ["Your “great” app", "mixed"],
  ["I am not happy with this", "negative"],
  ["This is not bad at all", "neutral"],
  ["Never been so disappointed", "negative"],
  ["Thanks", "neutral"],
  ["My bag is lost, please help. Thanks!", "negative"],
  ["Thank you for losing my bag", "mixed"],
  ["The crew was great but my suitcase is lost", "mixed"],
  ["Which gate is the 14:20 to Oslo?", "neutral"],
  ["I lost nothing, all good", "mixed"],
  ["soooo goooood", "positive"],
  ["😡😡😡", "negative"],
  ["Thanks in advance for your help", "neutral"],
])("%s is %s", (text, wanted) => {
  expect(label(text)).toBe(wanted);
});

test("capitals and exclamation marks make it a little stronger, never another tone", () => {
  const value = (text: string) => rateTone(text, "en")?.value ?? 0;
  expect(value("My bag is LOST!!!")).toBeLessThan(value("My bag is lost"));
  expect(value("My bag is LOST!!!")).toBeGreaterThan(value("My bag is lost") - 0.2);
  expect(value("Seat 12A, PLEASE!!!")).toBe(0);
});

test("the words that caused it are told by where they stand, also behind an emoji and in other scripts", () => {
  const english = "🧳🧳 my bag is lost, terrible";
  expect(wordsOf(english, rateTone(english, "en"))).toEqual(["lost", "terrible"]);
  const russian = "Посылка потеряна, ужасно";
  expect(wordsOf(russian, rateTone(russian, "ru"))).toEqual(["потеряна", "ужасно"]);
});

test("marks left out, as people on telephones do, change nothing", () => {
  expect(label("Jestem wsciekla, paczka zaginela", "pl")).toBe("negative");
  expect(label("C'est deplorable, colis casse et abime", "fr")).toBe("negative");
  expect(label("Skrydis veluoja, siaubas, deze sulauzyta", "lt")).toBe("negative");
});

test("a language without words of its own, or none, is not rated", () => {
  for (const language of [null, "de", "xx", ""]) expect(rateTone("I hate this", language)).toBeNull();
  expect(toneLabel(null)).toBe("not-rated");
});

test("whatever it is given, values and places stay in range and nothing is thrown", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "great",
      "lost",
      "not",
      "but",
      "🙃",
      "!!!",
      "“good”",
      "thanks",
      "\ud800",
      "/s",
      "aaaaaah",
      "ужас",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(" "));
  fc.assert(
    fc.property(text, fc.constantFrom(...RATED_LANGUAGES), (said, language) => {
      const tone = rateTone(said, language);
      expect(tone).not.toBeNull();
      if (!tone) return;
      expect(Math.abs(tone.value)).toBeLessThanOrEqual(1);
      if (tone.isMixed) expect(tone.value).toBeLessThanOrEqual(0);
      for (const { from, to } of tone.words) {
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(said.length);
      }
    }),
    { seed: 6, numRuns: 150 },
  );
});

test("work grows with the text and no faster", () => {
  const piece = "good but lost, not great but!!! ";
  const spent = (text: string) => {
    const from = performance.now();
    for (let round = 0; round < 10; round++) rateTone(text, "en");
    return performance.now() - from;
  };
  spent(piece.repeat(80));
  const small = Math.min(spent(piece.repeat(80)), spent(piece.repeat(80)), spent(piece.repeat(80)));
  const large = Math.min(spent(piece.repeat(780)), spent(piece.repeat(780)), spent(piece.repeat(780)));
  expect(large / small).toBeLessThan(60);
  for (const bad of ["a".repeat(25_000), "'".repeat(25_000), "a'".repeat(12_500), "!".repeat(25_000)])
    expect(rateTone(bad, "en")?.words.length).toBeLessThanOrEqual(60);
});
