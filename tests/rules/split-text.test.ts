import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLinks } from "@/lib/replies/rules/find-links";
import { splitText } from "@/lib/replies/rules/split-text";
import { weightedLength } from "@/lib/replies/rules/weighted-length";

function partsOf(input: Parameters<typeof splitText>[0]): string[] {
  const split = splitText(input);
  if ("tooLong" in split) throw new Error(`too long: ${split.parts}`);
  return split.parts.map(({ text }) => text);
}

/** The parts without signature and counter. */
function bodiesOf(parts: string[], signature: string): string[] {
  return parts.map((part, index) => {
    const counted =
      parts.length === 1 ? part : part.replace(new RegExp(` ${index + 1}/${parts.length}$`), "");
    return index === parts.length - 1 && signature !== ""
      ? counted.slice(0, -signature.length).trimEnd()
      : counted;
  });
}

const sentence = "We are sorry about your bag and about the wait at the desk in Oslo last night.";

describe("splitText", () => {
  it("leaves a text that fits whole and signs it", () => {
    expect(splitText({ text: " On it. ", signature: "^GT" })).toEqual({
      parts: [{ text: "On it. ^GT", weightedLength: 10 }],
    });
    expect(partsOf({ text: "On it.", signature: "" })).toEqual(["On it."]);
    expect(partsOf({ text: "a".repeat(276), signature: "^GT" })).toHaveLength(1);
    expect(partsOf({ text: `${"a ".repeat(138)}b`, signature: "^GT" })).toHaveLength(2);
  });

  it("ends parts at sentences, counts them, and signs the last before its counter", () => {
    const parts = partsOf({ text: Array(5).fill(sentence).join(" "), signature: "^GT" });
    expect(parts).toEqual([`${sentence} ${sentence} ${sentence} 1/2`, `${sentence} ${sentence} ^GT 2/2`]);
  });

  it("would rather end at a paragraph than at a later sentence, and keeps line ends within a part", () => {
    const parts = partsOf({ text: `${sentence}\n${sentence}\n\n${sentence} ${sentence}`, signature: "^GT" });
    expect(parts).toEqual([`${sentence}\n${sentence} 1/2`, `${sentence} ${sentence} ^GT 2/2`]);
  });

  it("keeps a link whole and counts it as 23", () => {
    const link = `https://north.example/${"x".repeat(400)}`;
    const parts = partsOf({ text: `${"word ".repeat(53)}${link}`, signature: "^GT" });
    expect(parts).toHaveLength(2);
    expect(parts[1]).toContain(`${link} ^GT 2/2`);
  });

  it("cuts a word longer than a post between graphemes", () => {
    const family = "👨‍👩‍👧‍👦";
    const parts = partsOf({ text: family.repeat(300), signature: "^GT" });
    const bodies = bodiesOf(parts, "^GT");
    expect(bodies.join("")).toBe(family.repeat(300));
    for (const body of bodies) expect(body.length % family.length).toBe(0);
  });

  it("ends parts after the full stops of a script without spaces", () => {
    const text = `${"お荷物は明日の朝に届く予定です。".repeat(12)}お待ちください。`;
    const bodies = bodiesOf(partsOf({ text, signature: "^GT" }), "^GT");
    expect(bodies.join("")).toBe(text);
    expect(bodies.every((body) => body.endsWith("。"))).toBe(true);
  });

  it("keeps a link and a mention inside an overlong word whole", () => {
    const word = `${"漢".repeat(130)}https://north.example/abc漢字@north_help${"漢".repeat(130)}`;
    const bodies = bodiesOf(partsOf({ text: word, signature: "" }), "");
    expect(bodies.join("")).toBe(word);
    expect(bodies.some((body) => body.includes("https://north.example/abc"))).toBe(true);
    expect(bodies.some((body) => body.includes("@north_help"))).toBe(true);
  });

  it("lets the leading mentions of a reply ride free on the first part", () => {
    const text = `@jo @north_help ${"a".repeat(276)}`;
    expect(partsOf({ text, signature: "^GT", leadingMentionsFree: true })).toHaveLength(1);
    expect(partsOf({ text, signature: "^GT" }).length).toBeGreaterThan(1);
    const split = splitText({
      text: `@jo ${"word ".repeat(100)}`,
      signature: "^GT",
      leadingMentionsFree: true,
    });
    expect(split).toMatchObject({ parts: [{ weightedLength: 278 }, {}] });
  });

  it("says how many parts a text needs that needs too many", () => {
    expect(splitText({ text: "word ".repeat(700), signature: "^GT" })).toEqual({ tooLong: true, parts: 13 });
    expect(splitText({ text: "word ".repeat(100), signature: "^GT", maxParts: 1 })).toEqual({
      tooLong: true,
      parts: 2,
    });
    expect(splitText({ text: "word ".repeat(20_000), signature: "^GT" })).toEqual({
      tooLong: true,
      parts: 358,
    });
  });

  it("counts with two digits where there are ten parts", () => {
    const parts = partsOf({ text: "word ".repeat(540), signature: "^GT" });
    expect(parts).toHaveLength(10);
    expect(parts.at(-1)).toMatch(/ \^GT 10\/10$/);
  });

  it("refuses a limit nothing fits in", () => {
    expect(() => splitText({ text: "word ".repeat(10), signature: "^GT", limit: 20 })).toThrow(
      "limit-too-small",
    );
  });

  it("loses no word, keeps every part within the limit and signs the last, whatever the text", () => {
    const word = fc.oneof(
      { weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z.,!?']{1,14}$/) },
      { weight: 2, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 200 }) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "https://a.de/x(y)",
          "example.com",
          "@jo",
          "שלום",
          "مرحبا.",
          "👩🏻‍❤️‍💋‍👨🏿",
          "\n\n",
          "漢字。",
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          "a.de/".repeat(90),
          "x".repeat(700),
          "e\u0301".repeat(300),
          `a${"\u0301".repeat(600)}`,
          "a.com".repeat(80),
        ),
      },
    );
    const signature = fc.constantFrom("^GT", "", "-Linda", "*TMT");
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 120 }),
        signature,
        fc.boolean(),
        fc.integer({ min: 60, max: 280 }),
        (words, signed, free, limit) => {
          const text = words.join(" ");
          const split = splitText({
            text,
            signature: signed,
            limit,
            maxParts: 200,
            leadingMentionsFree: free,
          });
          if ("tooLong" in split) return;
          const parts = split.parts.map((part) => part.text);
          for (const part of split.parts) {
            expect(part.weightedLength).toBe(
              weightedLength(part.text, { leadingMentionsFree: free }).weightedLength,
            );
            expect(part.weightedLength).toBeLessThanOrEqual(limit);
          }
          const bodies = bodiesOf(parts, signed);
          expect(bodies.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
          expect(
            parts
              .at(-1)
              ?.endsWith(parts.length === 1 ? signed : `${signed} ${parts.length}/${parts.length}`.trim()),
          ).toBe(true);
          if (
            text
              .split(/\s+/)
              .every((one) => weightedLength(one, { leadingMentionsFree: false }).weightedLength < 40)
          ) {
            expect(bodies.join(" ").split(/\s+/).filter(Boolean)).toEqual(text.split(/\s+/).filter(Boolean));
            const links = findLinks(text).map(({ start, end }) => text.slice(start, end));
            expect(
              bodies.flatMap((body) => findLinks(body).map(({ start, end }) => body.slice(start, end))),
            ).toEqual(links);
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  it("ends on 100 kB of hostile text", () => {
    for (const piece of [
      "a.",
      "a",
      "a.com",
      "https://a.de/x",
      "👩‍",
      "e\u0301",
      "@abc",
      "漢字。",
      "a \n\n",
      "\u0301",
      "😊",
      "\ud800",
    ]) {
      const split = splitText({ text: piece.repeat(Math.floor(100_000 / piece.length)), signature: "^GT" });
      expect(split).toMatchObject({ tooLong: true });
    }
  });
});
