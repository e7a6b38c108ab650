import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_FLAG_RULES } from "@/lib/red-flags/rules/default-rules";
import { flagsOfText } from "@/lib/red-flags/rules/text/flags-of-text";
import { plantPhrases, walkPhrases } from "@/lib/red-flags/rules/text/phrase-tree";
import type { TextToTriage } from "@/lib/red-flags/rules/text/text-to-triage";
import { wordsOfText } from "@/lib/red-flags/rules/text/words-of-text";
import type { FlagKind, FlagRules } from "@/lib/red-flags/schemas";

const NOBODY = { bio: null, displayName: null, followers: null, isVerified: false, verifiedType: null };

function said(text: string, more: Partial<TextToTriage> = {}): TextToTriage {
  return {
    text,
    language: "en",
    kind: "post",
    audience: "public",
    publishedAt: new Date("2026-11-23T09:00:00.000Z"),
    author: NOBODY,
    reposts: 0,
    likes: 0,
    views: 0,
    tone: null,
    ...more,
  };
}

const kindsOf = (text: string, more: Partial<TextToTriage> = {}, rules = DEFAULT_FLAG_RULES) =>
  flagsOfText(said(text, more), rules).map(({ kind }) => kind);

function ruled(words: FlagRules["words"]): FlagRules {
  return { ...DEFAULT_FLAG_RULES, words };
}

describe("flagsOfText", () => {
  it.each<[string, string, FlagKind]>([
    ["en", "You keep me waiting and I want to kill myself", "self-harm"],
    ["en", "I am not going to kill myself over a bag", "self-harm"],
    ["en", "I know where you live", "threat"],
    ["en", "My daughter is alone at your desk in Oslo", "minor"],
    ["en", "Her insulin is in the bag you lost", "medical"],
    ["en", "No wheelchair came for my mother", "vulnerable"],
    ["en", "My lawyer will write to you", "legal"],
    ["en", "I am stuck in traffic, please rebook me", "time-critical"],
    ["en", "I will never fly Northwind again", "leaving"],
    ["en", "Why do I see your complaint as a promoted tweet", "paid"],
    ["fr", "J'ai envie de mourir à cause de vous", "self-harm"],
    ["fr", "Mon fils est seul à l'aéroport", "minor"],
    ["fr", "L'insuline de ma mère est dans la valise", "medical"],
    ["fr", "Je contacte mon avocat", "legal"],
    ["fr", "Je vais rater ma correspondance", "time-critical"],
    ["pl", "Nie chcę żyć", "self-harm"],
    ["pl", "Moja babcia jest na wózku", "vulnerable"],
    ["pl", "Złożę pozew, do zobaczenia w sądzie", "legal"],
    ["pl", "Nigdy więcej z wami", "leaving"],
    ["fi", "Haluan kuolla", "self-harm"],
    ["fi", "Insuliini jäi laukkuun", "medical"],
    ["fi", "Otan yhteyttä asianajajaan", "legal"],
    ["fi", "Olen jumissa ruuhkassa", "time-critical"],
    ["ru", "Я не хочу жить", "self-harm"],
    ["ru", "Ребёнок остался один в аэропорту", "minor"],
    ["ru", "Бабушка в инвалидной коляске", "vulnerable"],
    ["ru", "Я подам в суд", "legal"],
    ["lt", "Noriu mirti", "self-harm"],
    ["lt", "Vaikas liko vienas oro uoste", "minor"],
    ["lt", "Kreipsiuosi į advokatą", "legal"],
    ["lt", "Daugiau niekada su jumis", "leaving"],
    ["de", "Ich will nicht mehr leben", "self-harm"],
    ["de", "Mein Anwalt meldet sich", "legal"],
    ["es", "No vuelvo a volar con ustedes", "leaving"],
    ["es", "Su insulina está en la maleta", "medical"],
  ])("in %s hears in %j: %s", (language, text, kind) => {
    expect(kindsOf(text, { language })).toContain(kind);
    expect(kindsOf(text, { language: null })).toContain(kind);
  });

  it.each([
    "This queue is killing me",
    "I'm dying to see Lisbon",
    "Not a lawyer, but this looks wrong",
    "I don't want to sue, I want my bag",
    "Thanks to Sue at the gate",
    "Your hospitality was great",
    "A stroke of luck",
    "Seats in a blind spot",
    "The food court was closed",
    "You killed it, great show",
    "Is there a lounge in Oslo?",
    "@lawyer_jo thanks",
    "https://example.com/lawyer/insulin",
    "write to lawyer@example.com",
  ])("leaves %j alone", (text) => expect(kindsOf(text)).toEqual([]));

  it.each([
    "k\u200bi\u00adll my\u2060self",
    "kіll mуself",
    "𝗸𝗶𝗹𝗹 𝗺𝘆𝘀𝗲𝗹𝗳",
    "ｋｉｌｌ　ｍｙｓｅｌｆ",
    "KILL   MYSELF",
    "kíll-mÿself",
    "\u202ekill\u202c\nmyself",
  ])("reads through disguises: %j", (text) => {
    const [found] = flagsOfText(said(text), DEFAULT_FLAG_RULES);
    expect(found?.kind).toBe("self-harm");
    const [span] = found?.evidence.spans ?? [];
    expect(wordsOfText(text.slice(span?.from, span?.to)).map(({ word }) => word)).toEqual(["kill", "myself"]);
  });

  it("counts words in the language of the text alone, and in all where it is unknown", () => {
    const rules = ruled({ fi: { legal: ["oikeus"] }, "*": { legal: ["gdpr"] } });
    expect(kindsOf("oikeus", { language: "en" }, rules)).toEqual([]);
    expect(kindsOf("oikeus", { language: "fi" }, rules)).toEqual(["legal"]);
    expect(kindsOf("oikeus", { language: null }, rules)).toEqual(["legal"]);
    expect(kindsOf("your gdpr duty", { language: "sv" }, rules)).toEqual(["legal"]);
  });

  it("takes any ending behind a star, any one word for a star alone, and nothing over the end of a sentence", () => {
    const rules = ruled({ en: { leaving: ["never fly * again", "switch* airline*"] } });
    expect(kindsOf("never fly them again", {}, rules)).toEqual(["leaving"]);
    expect(kindsOf("Never, ever", {}, rules)).toEqual([]);
    expect(kindsOf("switching airlines", {}, rules)).toEqual(["leaving"]);
    expect(kindsOf("We never fly. Them again", {}, rules)).toEqual([]);
    expect(kindsOf("XYZ1switch airline", {}, rules)).toEqual([]);
  });

  it("says which phrase it was, how often, and where", () => {
    const text = "Lawyer! My lawyers call.";
    const [found] = flagsOfText(said(text), DEFAULT_FLAG_RULES);
    expect(found?.evidence).toEqual({
      code: "words",
      values: { phrase: "lawyer*", language: "en", count: 2 },
      spans: [
        { from: 0, to: 6 },
        { from: 11, to: 18 },
      ],
    });
  });

  it("raises no kind that is switched off", () => {
    const kinds = { ...DEFAULT_FLAG_RULES.kinds, legal: { isOn: false, weight: 40 } };
    expect(kindsOf("my lawyer", {}, { ...DEFAULT_FLAG_RULES, kinds })).toEqual([]);
  });

  it.each([
    ["Journalist at a paper", null, ["press"]],
    ["Dziennikarka. Kawa.", null, ["press"]],
    ["Former journalist, now baker", null, []],
    ["I read papers", null, []],
    [null, "government", ["press"]],
    [null, "blue", []],
  ])("takes %j with the mark %j for %j", (bio, verifiedType, kinds) => {
    const author = { ...NOBODY, bio, verifiedType, isVerified: verifiedType !== null };
    expect(kindsOf("Hello, a journalist wrote of you", { author })).toEqual(kinds);
  });

  it("measures reach by followers, reposts, likes or a mark nobody can buy", () => {
    const { limits } = DEFAULT_FLAG_RULES;
    const followers = (count: number) => kindsOf("hi", { author: { ...NOBODY, followers: count } });
    expect(followers(limits.reachFollowers)).toEqual(["reach"]);
    expect(followers(limits.reachFollowers - 1)).toEqual([]);
    expect(kindsOf("hi", { reposts: limits.reachReposts })).toEqual(["reach"]);
    expect(kindsOf("hi", { likes: limits.reachLikes - 1 })).toEqual([]);
    expect(kindsOf("hi", { author: { ...NOBODY, isVerified: true } })).toEqual(["reach"]);
  });

  it("infers that views far above the followers were paid for, and says that it does", () => {
    const author = { ...NOBODY, followers: 400 };
    const [found] = flagsOfText(said("hi", { author, views: 40_000 }), DEFAULT_FLAG_RULES);
    expect(found).toEqual({
      kind: "paid",
      isInferred: true,
      evidence: { code: "paid-views", values: { views: 40_000, followers: 400 }, spans: [] },
    });
    expect(kindsOf("hi", { author: NOBODY, views: 40_000 })).toEqual([]);
    expect(kindsOf("hi", { author: { ...NOBODY, followers: 40_000 }, views: 40_000 })).toEqual([]);
  });

  it("takes a tone below the limit for negative and one that is not rated for nothing", () => {
    const { negativeBelow } = DEFAULT_FLAG_RULES.limits;
    expect(kindsOf("hi", { tone: negativeBelow - 0.01 })).toEqual(["negative"]);
    expect(kindsOf("hi", { tone: negativeBelow })).toEqual([]);
    expect(kindsOf("hi", { tone: null })).toEqual([]);
  });

  it("points into the text whatever it is", () => {
    const pieces = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "kill myself ",
        "boarding in 20 min",
        "l'avocat",
        "\u200b",
        "\ud800",
        "@",
        "14:35",
        "рейс ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 12 }),
        fc.constantFrom("en", "ru", "xx", null),
        (parts, language) => {
          const text = parts.join("");
          for (const { evidence } of flagsOfText(said(text, { language }), DEFAULT_FLAG_RULES)) {
            for (const { from, to } of evidence.spans) {
              expect(from).toBeGreaterThanOrEqual(0);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(text.length);
            }
          }
        },
      ),
      { seed: 6, numRuns: 400 },
    );
  });
});

describe("walkPhrases", () => {
  const phrases = ["never fly * again", "never * * again", "a a a a a b", "fly* a*", "in the *"];
  const tree = plantPhrases(phrases.map((phrase) => ({ phrase, meant: phrase })));

  it.each([
    "never fly ",
    "a ",
    "in the ",
    "fly a ",
    "never never fly them ",
    "aaaaaaaaaaaaaaaa",
    "@a ",
    "😡",
  ])("takes steps in proportion to the text: %j again and again", (piece) => {
    const stepsOf = (count: number) => walkPhrases(tree, wordsOfText(piece.repeat(count)), 20).steps;
    expect(stepsOf(10_000)).toBeLessThanOrEqual(10.1 * stepsOf(1000));
    expect(stepsOf(10_000)).toBeLessThanOrEqual(40 * piece.length * 10_000);
  });

  it("finds what stands at the end of 25,000 characters and 500 mentions", () => {
    const text = `${"@jo_smith ".repeat(500)}${"x ".repeat(10_000)} kill myself`;
    expect(kindsOf(text)).toEqual(["self-harm"]);
  });
});
