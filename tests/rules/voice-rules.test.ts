import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUILT_IN_RULES } from "@/lib/voice/rules/built-in-rules";
import { findVoice } from "@/lib/voice/rules/find-voice";
import { firstNameOf } from "@/lib/voice/rules/first-name";
import { hasNestedRepeats } from "@/lib/voice/rules/nested-repeats";
import { linesOfPhrases, phrasesOfLines } from "@/lib/voice/rules/phrase-lines";
import { aboutExamples, type VoiceAbout } from "@/lib/voice/rules/voice-about";

const PUBLIC: VoiceAbout = { audience: "public", language: null, firstName: null, isGrave: false };
const kindsIn = (text: string, about: Partial<VoiceAbout> = {}) =>
  findVoice(BUILT_IN_RULES, text, { ...PUBLIC, ...about }).map(({ kind }) => kind);
const examples = (which: "mustMatch" | "mustNotMatch") =>
  BUILT_IN_RULES.flatMap((rule) =>
    rule[which].map((example) => ({ name: `${rule.kind} ${rule.languages.join()}`, example, rule })),
  );

describe("each rule of the guide, in its language", () => {
  it("brings the same rules in every language, with examples of both sorts", () => {
    for (const language of ["en", "fr", "pl", "fi", "ru", "lt", "de", "es"]) {
      const rules = BUILT_IN_RULES.filter(({ languages }) => languages.includes(language));
      expect(rules.map(({ kind }) => kind)).toEqual([
        "argue",
        "apologise",
        "jargon",
        "hours",
        "blame",
        "liability",
      ]);
    }
    expect(new Set(BUILT_IN_RULES.map(({ id }) => id)).size).toBe(BUILT_IN_RULES.length);
    for (const rule of BUILT_IN_RULES)
      expect([rule.mustMatch.length, rule.mustNotMatch.length]).not.toContain(0);
  });

  it.each(examples("mustMatch"))("$name speaks of: $example", ({ example, rule }) => {
    const found = findVoice([{ ...rule, isOn: true }], example, aboutExamples(rule));
    expect(found.length).toBeGreaterThan(0);
    for (const { where, text } of found) expect(example.slice(where.from, where.to)).toBe(text);
  });

  it.each(examples("mustNotMatch"))("$name is silent on: $example", ({ example, rule }) => {
    expect(findVoice([{ ...rule, isOn: true }], example, aboutExamples(rule))).toEqual([]);
  });
});

describe("a text under the whole guide", () => {
  it.each([
    [
      "en",
      "Hi Jo, thanks for telling us. Your bag was found in Oslo and flies home tonight; the courier calls you by noon. ^GT",
    ],
    [
      "fr",
      "Bonjour Léa, merci de votre message. Votre valise est à Lyon, elle arrive ce soir et nous vous appelons demain matin.",
    ],
    [
      "pl",
      "Dzień dobry, dziękujemy za wiadomość. Walizka jest w Gdańsku i leci dziś wieczorem, kurier zadzwoni jutro rano.",
    ],
    [
      "fi",
      "Hei Aino, kiitos viestistäsi. Laukkusi on Oulussa ja se lentää tänä iltana, kuriiri soittaa sinulle aamulla.",
    ],
    [
      "ru",
      "Здравствуйте, Анна! Спасибо, что написали. Ваш чемодан в Осло, он прилетит сегодня вечером, курьер позвонит утром.",
    ],
    [
      "lt",
      "Sveiki, Rasa, ačiū už žinutę. Jūsų lagaminas Osle, jis atskris šį vakarą, kurjeris paskambins ryte.",
    ],
  ])("that is well said in %s raises nothing", (language, text) => {
    expect(kindsIn(text, { language })).toEqual([]);
  });

  it("counts apologies: the first is free, each further one is pointed at", () => {
    const text = "Sorry, Jo. We are sorry. Our apologies!";
    const found = findVoice(BUILT_IN_RULES, text, { ...PUBLIC, language: "en" });
    expect(found.map(({ kind, text: said }) => [kind, said])).toEqual([
      ["apologise", "sorry"],
      ["apologise", "apologies"],
    ]);
  });

  it("offers the better words as they would stand there", () => {
    const [first] = findVoice(BUILT_IN_RULES, "As I said, it flies tonight.", PUBLIC);
    expect(first).toMatchObject({ kind: "argue", text: "As I said", better: "In short", grade: "advise" });
  });

  it("keeps to the reader: what may be asked in private is not asked in public", () => {
    const text = "Could you send us your booking reference?";
    expect(kindsIn(text)).toEqual(["ask-in-public"]);
    expect(kindsIn(text, { audience: "private" })).toEqual([]);
  });

  it("speaks in the language of the text, not of the conversation", () => {
    const text = "Comme je l'ai dit, la valise est à Lyon et elle arrive ce soir.";
    expect(kindsIn(text, { language: "en" })).toEqual(["argue"]);
  });

  it("asks for the name in a first private answer, and takes a bent one", () => {
    const about = { audience: "private", language: "pl", firstName: "Anna" } as const;
    expect(kindsIn("Pani Anno, walizka jest w Gdańsku i leci dziś.", about)).toEqual([]);
    expect(kindsIn("Walizka jest w Gdańsku i leci dziś wieczorem.", about)).toEqual(["name"]);
    const [found] = findVoice(BUILT_IN_RULES, "Hi, your bag was found and flies tonight.", {
      ...PUBLIC,
      audience: "private",
      language: "en",
      firstName: "Jo",
    });
    expect(found).toMatchObject({ kind: "name", text: "Hi", better: "Hi Jo" });
  });

  it("lets an emoji pass, but not where somebody is in need", () => {
    expect(kindsIn("It is on its way 🙂")).toEqual([]);
    expect(kindsIn("It is on its way 🙂", { isGrave: true })).toEqual(["grave-emoji"]);
  });

  it("points at words of the text, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.boolean(), (text, isGrave) => {
        for (const { where, text: said } of findVoice(BUILT_IN_RULES, text, {
          ...PUBLIC,
          isGrave,
          firstName: "Jo",
        }))
          expect(text.slice(where.from, where.to)).toBe(said);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe("a first name", () => {
  it.each([
    ["Jo Hart", "Jo"],
    ["Dr. Mira Öst", "Mira"],
    ["Анна Иванова", "Анна"],
    ["Jean-Luc Petit ✈️", "Jean-Luc"],
    ["JO HART", null],
    ["jo", null],
    ["Angry Traveller 42", null],
    ["The Daily Post", null],
  ])("of %j is %j", (displayName, name) => {
    expect(firstNameOf(displayName)).toBe(name);
  });
});

describe("an expression", () => {
  it.each(["(a+)+", "(?:x*y)*", "((ab)+c)+", "(\\w{2,}\\s)*", "([a-z]+)*$", "(a+){2,}"])(
    "%s repeats what repeats",
    (source) => {
      expect(hasNestedRepeats(source)).toBe(true);
    },
  );
  it.each(["a+b+", "(ab)+", "(a+)b", "[(+]+", "\\(a+\\)+", "(a+){2}", "(a|b)*"])("%s does not", (source) => {
    expect(hasNestedRepeats(source)).toBe(false);
  });
});

describe("phrases as lines", () => {
  it("come back as they were written", () => {
    const lines = "as i said = in short\npolicy\nkindly =";
    expect(phrasesOfLines(lines)).toEqual([
      { phrase: "as i said", better: "in short" },
      { phrase: "policy", better: null },
      { phrase: "kindly", better: "" },
    ]);
    expect(linesOfPhrases(phrasesOfLines(lines))).toBe(lines);
  });
});
