import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emojiByShape, emojiPattern } from "@/lib/replies/rules/emoji-pattern";
import { findLinks } from "@/lib/replies/rules/find-links";
import { weightedLength } from "@/lib/replies/rules/weighted-length";

const weigh = (text: string) => weightedLength(text, { leadingMentionsFree: false }).weightedLength;
const linksOf = (text: string) => findLinks(text).map(({ start, end }) => text.slice(start, end));

const EMOJI = [
  ["😀", "a face"],
  ["❤️", "a heart with its selector"],
  ["❤️‍🔥", "a burning heart"],
  ["🙂‍↔️", "a head shaking"],
  ["🧑‍🔧", "a mechanic"],
  ["🫱🏻‍🫲🏿", "hands of two skins"],
  ["👩🏻‍❤️‍💋‍👨🏿", "a kiss of two skins"],
  ["👨‍👩‍👧‍👦", "a family"],
  ["🇩🇪", "a flag"],
  ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "the flag of England"],
  ["🏳️‍🌈", "a rainbow flag"],
  ["1️⃣", "a keycap"],
  ["👍🏽", "a thumb with a skin"],
  ["🫠", "a melting face"],
  ["🧑‍🩰", "a dancer newer than this engine"],
] as const;

describe("weightedLength", () => {
  it.each([
    ["", 0],
    ["hello", 5],
    ["a\nb\tc", 5],
    ["é", 1],
    ["e\u0301", 1],
    ["żółć", 4],
    ["привет", 6],
    ["مرحبا", 5],
    ["漢字かな", 8],
    ["한글", 4],
    ["“quoted” — and…", 16],
    ["…", 2],
    ["€", 2],
    ["©", 1],
    ["\u200b\u200d", 2],
    ["\u{1d400}", 2],
    ["\ud800", 2],
    ["https://north.example/a/very/long/path?with=query", 23],
    ["http://a.de", 23],
    ["see example.com.", 28],
    ["see example.com and https://a.de/x!", 4 + 23 + 5 + 23 + 1],
    ["a".repeat(280), 280],
  ])("weighs %j as %i", (text, weight) => {
    expect(weigh(text)).toBe(weight);
  });

  it.each(EMOJI)("weighs %s, %s, as 2", (emoji) => {
    expect(weigh(emoji)).toBe(2);
    expect(weigh(`a${emoji}${emoji}b`)).toBe(6);
  });

  it("leaves the mentions before a reply out, and only those", () => {
    const reply = (text: string) => weightedLength(text, { leadingMentionsFree: true }).weightedLength;
    expect(reply("@jo @north_help Hello @ana")).toBe(10);
    expect(reply("  @jo\nHello")).toBe(5);
    expect(reply("@jo")).toBe(0);
    expect(reply("@jo, hello")).toBe(10);
    expect(reply("@a_name_longer_than_x hi")).toBe(24);
    expect(reply("Hello @jo")).toBe(9);
    expect(weigh("@jo Hello")).toBe(9);
  });

  it("tells where the links stand, in UTF-16", () => {
    const text = "@jo 😀 see a.de/x, ok";
    expect(weightedLength(text, { leadingMentionsFree: true }).links).toEqual([{ start: 11, end: 17 }]);
  });

  it("is the sum over words that white space parts", () => {
    const word = fc.oneof(
      fc.stringMatching(/^\S{1,12}$/),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter((text) => !/\s/.test(text)),
      fc.constantFrom("a.de", "https://a.de/(x)", "@jo", ...EMOJI.map(([emoji]) => emoji)),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const sum = words.reduce((total, text) => total + weigh(text), words.length - 1);
        expect(weigh(words.join(" "))).toBe(sum);
      }),
      { numRuns: 500 },
    );
  });

  it("weighs a text and its decomposed form alike", () => {
    const letters = fc.stringMatching(/^[ a-zäöüéèñçłßабвά가나]{0,60}$/);
    fc.assert(
      fc.property(letters, (text) => {
        expect(weigh(text.normalize("NFD"))).toBe(weigh(text));
      }),
    );
  });

  it("ends on 100 kB of hostile text", () => {
    const filling = [
      "a.",
      "a",
      "a.com",
      "http://",
      "https://a.de/((((",
      "https://t.co/a,b.com/",
      "@a ",
      "🏳️‍🌈",
      "👩‍",
      "🇩",
    ];
    for (const piece of [...filling, " ", ".", "a-", "\ud800", "\u0301", "\u200d", "a.com/http://b.de"]) {
      expect(weigh(piece.repeat(Math.floor(100_000 / piece.length)))).toBeGreaterThan(0);
    }
  });
});

describe("emojiByShape", () => {
  it.each(EMOJI)("stands in for the list of an engine that has none: %s, %s", (emoji) => {
    expect(emoji.match(emojiByShape())).toEqual([emoji]);
    expect(emoji.match(emojiPattern())).toEqual([emoji]);
  });

  it("takes letters, digits and signs drawn as text for none", () => {
    expect("a1#*©™ ☎ 漢".match(emojiByShape())).toBeNull();
    expect("a1#*©™ ☎ 漢".match(emojiPattern())).toBeNull();
  });
});

describe("findLinks", () => {
  it.each([
    ["see example.com.", ["example.com"]],
    ["(https://x.example/a_(b))", ["https://x.example/a_(b)"]],
    ["https://x.example/a?b=c&d=e#f, then", ["https://x.example/a?b=c&d=e#f"]],
    ["日本語https://example.comです", ["https://example.com"]],
    ["日本語example.comです", ["example.com"]],
    ["https://bücher.example/ä", ["https://bücher.example/ä"]],
    ["HTTPS://Example.Com", ["HTTPS://Example.Com"]],
    ["www.north.co.uk/path", ["www.north.co.uk/path"]],
    ["https://t.co/abcDEF12-x", ["https://t.co/abcDEF12"]],
    ["https://a.de:8080/x", ["https://a.de:8080/x"]],
    ["http://never.heard-of-it/x", ["http://never.heard-of-it/x"]],
    ["a.de b.fr,c.pl;d.es", ["a.de", "b.fr", "c.pl", "d.es"]],
    ["foo.com...bar.com", ["foo.com"]],
    ["it.so", ["it.so"]],
    ["help@example.com", []],
    ["first.name@example.com", []],
    ["@example.com #example.com $example.com", []],
    ["a.m. e.g. 5.30 v2.0 node.js readme.md5", []],
    ["http://localhost/x", []],
    ["https://", []],
    ["https://.com", []],
    ["xhttps://a.de", ["a.de"].slice(1)],
    [`https://a.de/${"x".repeat(5000)}`, []],
  ])("finds in %j the links %j", (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it("gives ranges that rise, do not touch a space, and lie within the text", () => {
    const text = fc
      .array(
        fc.constantFrom(
          "a",
          ".",
          "de",
          "com",
          " ",
          "https://",
          "/",
          "(",
          ")",
          "@",
          "é",
          "漢",
          "t.co/",
          "?",
          "-",
        ),
        { maxLength: 40 },
      )
      .map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, (words) => {
        let from = 0;
        for (const { start, end } of findLinks(words)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(words.slice(start, end)).not.toMatch(/\s/);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 2000 },
    );
  });
});
