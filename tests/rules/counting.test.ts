import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Refused } from "@/lib/base/errors";
import type { AudienceTraits } from "@/lib/channels/channel-traits";
import { composeParts } from "@/lib/replies/rules/compose-parts";
import { emojiPattern } from "@/lib/replies/rules/emoji-pattern";
import { findLinks } from "@/lib/replies/rules/find-links";
import { splitText } from "@/lib/replies/rules/split-text";
import { weightedLength } from "@/lib/replies/rules/weighted-length";
import { counted } from "../support/counted-texts";

const weigh = (text: string) => weightedLength(text, { leadingMentionsFree: false }).weightedLength;
const linksOf = (text: string) => findLinks(text).map(({ start, end }) => text.slice(start, end));

describe("what X counts", () => {
  it("is laid down in at least 200 cases of our own", () => {
    expect(counted.length).toBeGreaterThanOrEqual(200);
    expect(new Set(counted.map(({ text }) => text)).size).toBe(counted.length);
  });

  it.each(counted)("weighs $text as $weight", ({ text, weight, links = [] }) => {
    expect(weigh(text)).toBe(weight);
    expect(linksOf(text)).toEqual(links);
  });
});

const public280: AudienceTraits = {
  audience: "public",
  kind: "post",
  count: "weighted",
  limit: 280,
  maxParts: 10,
  leadingMentionsFree: false,
  maxAttachments: 4,
} as AudienceTraits;

const faces = ["😀", "❤️", "👍🏽", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇪🇪", "1️⃣", "👩🏻‍❤️‍💋‍👨🏿", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🧑‍✈️"];
const links = [
  "https://northwind.example/bags/4711",
  "https://a.de/b?c=d&e=f",
  "northwind.travel/oslo",
  `https://northwind.example/${"way/".repeat(80)}`,
];
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}[.,!?]?$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[а-яё]{1,14}[.]?$/) },
  { weight: 2, arbitrary: fc.stringMatching(/^[漢字荷物明日届]{1,20}[。、]?$/) },
  { weight: 1, arbitrary: fc.stringMatching(/^[א-ת]{1,10}$/) },
  { weight: 2, arbitrary: fc.constantFrom(...faces) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.constantFrom(...faces), { minLength: 2, maxLength: 12 })
      .map((all) => all.join("")),
  },
  { weight: 2, arbitrary: fc.constantFrom(...links) },
  { weight: 1, arbitrary: fc.stringMatching(/^[@#][a-z_]{1,14}$/) },
);
const gap = fc.constantFrom(" ", " ", " ", "  ", "\n", "\n\n", " – ");
const text = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 260 }).map((pairs) =>
  pairs
    .map(([said, after]) => said + after)
    .join("")
    .trim(),
);

/** Without the counter, and the last without its signature. */
function bodies(parts: readonly string[]): string[] {
  if (parts.length === 1) return parts.map((part) => part.replace(/ \^GT$/, ""));
  return parts.map((part, index) =>
    part.replace(
      new RegExp(`${index === parts.length - 1 ? " \\^GT" : ""} ${index + 1}/${parts.length}$`),
      "",
    ),
  );
}

describe("splitting", () => {
  const parted = text
    .map((said) => ({ said, split: splitText({ text: said, signature: "^GT" }) }))
    .filter(({ split }) => !("tooLong" in split));
  const partsOf = (split: ReturnType<typeof splitText>) => ("tooLong" in split ? [] : split.parts);

  it("gives the text back when its parts are joined, but for the white space between them", () => {
    fc.assert(
      fc.property(parted, ({ said, split }) => {
        const joined = bodies(partsOf(split).map((part) => part.text)).join("");
        expect(joined.replace(/\s/g, "")).toBe(said.replace(/\s/g, ""));
      }),
      { seed: 71, numRuns: 400 },
    );
  });

  it("lets no part weigh over 280, and says each one's weight truly", () => {
    fc.assert(
      fc.property(parted, ({ split }) => {
        for (const part of partsOf(split)) {
          expect(part.weightedLength).toBeLessThanOrEqual(280);
          expect(part.weightedLength).toBe(weigh(part.text));
        }
      }),
      { seed: 72, numRuns: 400 },
    );
  });

  it("cuts inside no word that fits a post, no link and no emoji", () => {
    fc.assert(
      fc.property(parted, ({ said, split }) => {
        const ends = cuts(said, bodies(partsOf(split).map((part) => part.text)));
        for (const { start, end } of [...findLinks(said), ...emojiIn(said), ...wordsIn(said)])
          for (const cut of ends) expect(cut > start && cut < end, said.slice(start, end)).toBe(false);
      }),
      { seed: 73, numRuns: 400 },
    );
  });

  it("puts the counter on every part of several and the signature on the last alone", () => {
    fc.assert(
      fc.property(parted, ({ split }) => {
        const parts = partsOf(split);
        for (const [index, { text: part }] of parts.entries()) {
          const isLast = index === parts.length - 1;
          const counter = parts.length === 1 ? "" : ` ${index + 1}/${parts.length}`;
          expect(part.endsWith(`${isLast ? " ^GT" : ""}${counter}`)).toBe(true);
        }
      }),
      { seed: 74, numRuns: 200 },
    );
  });

  it("is what the composer shows and what is stored, or the same refusal", () => {
    const style = { symbol: "^", kind: "initials", initials: "GT" } as const;
    fc.assert(
      fc.property(text, (said) => {
        const split = splitText({ text: said, signature: "^GT" });
        if ("tooLong" in split) return expect(() => composeParts(said, style, public280)).toThrow(Refused);
        const composed = composeParts(said, style, public280);
        expect(composed.parts).toEqual(split.parts);
        expect(composed.text).toBe(`${said} ^GT`);
      }),
      { seed: 75, numRuns: 200 },
    );
  });
});

/** Where in the text each part but the last ends. */
function cuts(said: string, parts: readonly string[]): number[] {
  const ends: number[] = [];
  let at = 0;
  for (const body of parts.slice(0, -1)) {
    at = said.indexOf(body, at) + body.length;
    ends.push(at);
  }
  return ends;
}

const spans = (said: string, pattern: RegExp) =>
  [...said.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
const emojiIn = (said: string) => spans(said, emojiPattern());
/** Words of letters; those of a script without spaces end at their punctuation. */
const wordsIn = (said: string) =>
  spans(said, /[^\s。、]+[。、]?/gu).filter(({ start, end }) => weigh(said.slice(start, end)) <= 200);
