import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closestWord, slipsBetween } from "@/lib/search/rules/closest-word";
import { foldText, wordsOf } from "@/lib/search/rules/fold-text";
import { markHits } from "@/lib/search/rules/mark-hits";
import { filterKeys, parseQuery, writeQuery } from "@/lib/search/rules/parse-query";
import { queryTerms } from "@/lib/search/rules/query-terms";

const word = (text: string, not = false) => ({ kind: "word", text, not });
const phrase = (text: string, not = false) => ({ kind: "phrase", text, not });
const filter = (key: string, value: string) => ({ kind: "filter", key, value });

describe("a query as a person types it", () => {
  it.each([
    ["lost bag", [word("lost"), word("bag")]],
    ['"lost bag" -found', [phrase("lost bag"), word("found", true)]],
    [
      "from:@jo channel:email before:2026-01-01",
      [filter("from", "@jo"), filter("channel", "email"), filter("before", "2026-01-01")],
    ],
    ['from:"Jo Winter" STATUS:Open', [filter("from", "Jo Winter"), filter("status", "open")]],
    ["agent:^GT has:file", [filter("agent", "^GT"), filter("has", "file")]],
    ['-"thank you" - --x', [phrase("thank you", true), word("-"), word("-x", true)]],
  ])("%s", (text, tokens) => expect(parseQuery(text)).toEqual(tokens));

  it.each([
    "status:lost",
    "colour:red",
    "before:2026-02-31",
    "before:soon",
    "https://x.com/a",
    "from:",
    "has:gold",
  ])("takes %s for a word: no such filter or value", (text) =>
    expect(parseQuery(text)).toEqual([word(text)]),
  );

  it("never throws, and reads what it writes as the same tokens", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        ...filterKeys.map((key) => `${key}:`),
        '"',
        "-",
        " ",
        "open",
        "2026-01-01",
        "'; DROP TABLE x;--",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tokens = parseQuery(pieces.join(""));
        expect(parseQuery(writeQuery(tokens))).toEqual(tokens);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("what is looked for", () => {
  const digits = (text: string) => queryTerms(parseQuery(text)).wanted.map((term) => term.digits);
  it.each([
    ["+1 202 555 0100", ["+12025550100"]],
    ["(202) 555-0100", ["2025550100"]],
    ["0049 176/1234567", ["+491761234567"]],
    ["0176 1234567 refund", ["1761234567", null]],
    ["NW 482", [null, null]],
    ["flight 12", [null, null]],
  ])("reads the number in %s", (text, expected) => expect(digits(text)).toEqual(expected));

  it("takes the last word for one that may only be begun, unless it is excluded, a phrase or one letter", () => {
    const begun = (text: string) => queryTerms(parseQuery(text)).wanted.map((term) => term.isPrefix);
    expect(begun("lost ba")).toEqual([false, true]);
    expect(begun('lost "ba"')).toEqual([false, false]);
    expect(begun("lost -ba")).toEqual([false]);
    expect(begun("lost b")).toEqual([false, false]);
  });
});

describe("letters", () => {
  it.each([
    ["Ärger", "arger"],
    ["Zażółć Łódź", "zazołc łodz".replaceAll("ł", "l")],
    ["ΣΊΣΥΦΟΣ", "σισυφοσ"],
    ["Straße", "strasse"],
    ["Ｆｕｌｌ", "full"],
    ["İstanbul", "istanbul"],
    ["ПРИВЕТ Ёлка", "привет елка"],
  ])("of %s are folded", (text, folded) => expect(foldText(text)).toBe(folded));

  it("stand in words, those of scripts without blanks alone", () => {
    expect(wordsOf("don’t “re-book”, 荷物が😀#x").map(({ folded }) => folded)).toEqual([
      "don",
      "t",
      "re",
      "book",
      "荷",
      "物",
      "か",
      "x",
    ]);
  });
});

describe("what was found, marked", () => {
  const marked = (text: string, query: string) =>
    markHits(text, queryTerms(parseQuery(query)).wanted)
      .map(({ text: piece, isHit }) => (isHit ? `[${piece}]` : piece))
      .join("");

  it.each([
    ["My REFUND, please: the réfund!", "refund", "My [REFUND], please: the [réfund]!"],
    ["Lost bags and a lost bag", '"lost bag"', "Lost bags and a [lost bag]"],
    ["rebooking is re-booked", "rebook", "[rebooking] is re-booked"],
    ["Ring me: 0176 / 123 45 67", "+49 176 1234567", "Ring me: [0176 / 123 45 67]"],
    ["write to Jo.Winter@example.com", "jo.winter@example.com", "write to [Jo.Winter@example.com]"],
    ["حقيبتي ضاعت", "ضاعت", "حقيبتي [ضاعت]"],
    ["nothing here", "else", "nothing here"],
  ])("%s", (text, query, expected) => expect(marked(text, query)).toBe(expected));

  it("shows the words around the first hit of a long text, and never half a letter", () => {
    const long = `${"word ".repeat(100)}needle ${"word ".repeat(100)}`;
    expect(marked(long, "needle")).toMatch(/^… (word )+\[needle\] (word ?)+ …$/);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.string({ maxLength: 6 }),
        (text, query) => {
          const emoji = `${text}${"😀".repeat(150)}`;
          const pieces = markHits(emoji, queryTerms(parseQuery(query)).wanted).map((each) => each.text);
          const whole = pieces.join("").replace(/^… /, "").replace(/ …$/, "");
          expect(emoji).toContain(whole);
          expect(whole).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
        },
      ),
    );
  });
});

describe("a mistyped word", () => {
  const known = ["refund", "refunds", "rebook", "luggage", "bag"].map((each, index) => ({
    word: each,
    uses: 9 - index,
  }));
  it.each([
    ["refnud", "refund"],
    ["lugage", "luggage"],
    ["rebok", "rebook"],
    ["xyzzyx", null],
    ["bga", null],
  ])("%s was meant as %s", (asked, meant) => expect(closestWord(asked, known)).toBe(meant));

  it("is as far from another as that is from it, and from itself not at all", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
        expect(slipsBetween(a, a)).toBe(0);
      }),
    );
  });
});
