import { emojiPattern } from "./emoji-pattern";
import { findLinks, type TextRange } from "./find-links";

export interface Weighed {
  /** What X counts; a post may have 280. */
  weightedLength: number;
  /** The links of the text, each counted as 23; offsets in UTF-16. */
  links: TextRange[];
}

const LINK_WEIGHT = 23;
const EMOJI_WEIGHT = 2;
const LEADING_MENTIONS = /^(?:\s*[@＠][A-Za-z0-9_]{1,15}(?=\s|$))+\s*/;
const ASCII_ONLY = /^[\0-\x7F]*$/;
const EMOJI = emojiPattern();
const EMOJI_PART = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;

/**
 * The length X gives a text: NFC, a link 23, an emoji sequence 2, a code point 1 or 2 (twitter-text v3, x-api.md
 * §12). In a reply the mentions X puts before the text are free.
 */
export function weightedLength(
  text: string,
  { leadingMentionsFree }: { leadingMentionsFree: boolean },
): Weighed {
  const free = leadingMentionsFree ? (LEADING_MENTIONS.exec(text)?.[0].length ?? 0) : 0;
  const links = findLinks(text).filter(({ start }) => start >= free);
  let sum = links.length * LINK_WEIGHT;
  let from = free;
  for (const { start, end } of links) {
    sum += weigh(text.slice(from, start));
    from = end;
  }
  return { weightedLength: sum + weigh(text.slice(from)), links };
}

/** The weight of a text without links. */
function weigh(raw: string): number {
  if (ASCII_ONLY.test(raw)) return raw.length;
  const text = raw.normalize("NFC");
  if (!EMOJI_PART.test(text)) return weighCodePoints(text);
  let sum = 0;
  let from = 0;
  for (const { 0: emoji, index } of text.matchAll(EMOJI)) {
    sum += weighCodePoints(text.slice(from, index)) + EMOJI_WEIGHT;
    from = index + emoji.length;
  }
  return sum + weighCodePoints(text.slice(from));
}

function weighCodePoints(text: string): number {
  let sum = 0;
  for (const char of text) sum += isLight(char.codePointAt(0) ?? 0) ? 1 : 2;
  return sum;
}

/** The four ranges of weight 100; everything else is 200. */
const isLight = (point: number): boolean =>
  point <= 0x10ff ||
  (point >= 0x2000 && point <= 0x200d) ||
  (point >= 0x2010 && point <= 0x201f) ||
  (point >= 0x2032 && point <= 0x2037);
