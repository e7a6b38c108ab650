import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asksForMore, feedbackText } from "@/lib/conversations/rules/feedback";
import { ASK_LANGUAGES, askLanguageOf, askWords } from "@/lib/replies/rules/ask-words";
import { fillLinks } from "@/lib/replies/rules/fill-links";
import { type AskFacts, NOT_ASKED, type NotAsked, whyNotAsk } from "@/lib/replies/rules/may-ask";

const now = new Date("2026-11-23T10:00:00Z");
const fine: AskFacts = {
  now,
  askAt: now,
  isOn: true,
  isStillResolved: true,
  isImported: false,
  wasAnswered: true,
  isSafety: false,
  hasOpenPromise: false,
  hasOtherOpen: false,
  isRestricted: false,
  lastAskedAt: null,
  hasPrivateWay: true,
};

const WRONG: readonly [NotAsked, Partial<AskFacts>][] = [
  ["off", { isOn: false }],
  ["reopened", { isStillResolved: false }],
  ["too-late", { askAt: new Date("2026-11-22T09:59:59Z") }],
  ["imported", { isImported: true }],
  ["never-answered", { wasAnswered: false }],
  ["safety", { isSafety: true }],
  ["promise-open", { hasOpenPromise: true }],
  ["other-open", { hasOtherOpen: true }],
  ["restricted", { isRestricted: true }],
  ["asked-lately", { lastAskedAt: new Date("2026-10-24T10:00:01Z") }],
  ["no-private-way", { hasPrivateWay: false }],
];

describe("whether somebody is asked how it went", () => {
  it("is yes when nothing speaks against it, 30 days after the last time too", () => {
    expect(whyNotAsk(fine)).toBeNull();
    expect(whyNotAsk({ ...fine, lastAskedAt: new Date("2026-10-24T10:00:00Z") })).toBeNull();
    expect(whyNotAsk({ ...fine, askAt: new Date("2026-11-22T10:00:00Z") })).toBeNull();
  });

  it.each(WRONG)("is no: %s", (reason, facts) => {
    expect(whyNotAsk({ ...fine, ...facts })).toBe(reason);
  });

  it("has a case for each reason, and any of them alone is enough", () => {
    expect(WRONG.map(([reason]) => reason)).toEqual([...NOT_ASKED]);
    fc.assert(
      fc.property(fc.subarray([...WRONG], { minLength: 1 }), (wrong) => {
        const facts = Object.assign({}, fine, ...wrong.map(([, each]) => each)) as AskFacts;
        expect(whyNotAsk(facts)).toBe(wrong[0]?.[0]);
      }),
    );
  });
});

describe("the question", () => {
  it.each(ASK_LANGUAGES)(
    "in %s holds the link once, says that it was sent automatically and how often",
    (language) => {
      const words = askWords(language, "https://desk.example/feedback");
      expect(words.split("https://desk.example/feedback")).toHaveLength(2);
      expect(words).toMatch(/autom[aá]t/i);
      expect(words).toContain("30");
      expect(words).not.toContain("undefined");
    },
  );

  it("is asked in the first language known that we have", () => {
    expect(askLanguageOf("de-AT", "fr")).toBe("de");
    expect(askLanguageOf("ja", "pl")).toBe("pl");
    expect(askLanguageOf(null, null)).toBe("en");
  });

  it("gets its token behind the bare link only, in words and in HTML", () => {
    const { text, mail } = fillLinks("abc123");
    for (const language of ASK_LANGUAGES)
      expect(text(askWords(language, "http://127.0.0.1:3000/feedback"))).toContain(
        "http://127.0.0.1:3000/feedback/abc123\n",
      );
    expect(text("see https://a.example/feedback-page and https://a.example/feedback/x")).toBe(
      "see https://a.example/feedback-page and https://a.example/feedback/x",
    );
    const sent = mail({
      messageId: "m",
      subject: "s",
      html: "<p>https://a.example/feedback<br>Yours</p>",
      fromName: "Northwind",
      cc: [],
      inReplyTo: null,
      references: [],
    });
    expect(sent.html).toBe("<p>https://a.example/feedback/abc123<br>Yours</p>");
    expect(sent.isAutomatic).toBe(true);
  });
});

describe("an answer", () => {
  it("stands in the history as stars and words", () => {
    expect(feedbackText(2, "Nobody told me")).toBe("★★☆☆☆ Nobody told me");
    expect(feedbackText(5, "")).toBe("★★★★★");
  });

  it.each([
    [1, "Why", true],
    [2, "Why", true],
    [3, "Why", false],
    [5, "Why", false],
    [1, "", false],
  ] as const)("of %i with '%s' brings the conversation back: %s", (score, words, comes) => {
    expect(asksForMore(score, words)).toBe(comes);
  });
});
