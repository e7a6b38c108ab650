import {
  ALWAYS,
  ANSWERING,
  DAY_GROUPS,
  DAY_NUMBERS,
  numberOf,
  USUALLY,
  unitSeconds,
  ZONES,
} from "./claim-words";
import { spanOf } from "./clock-span";
import type { WeekSpan } from "./open-time";

export type Claim =
  | { kind: "always"; quote: string }
  | { kind: "hours"; quote: string; week: WeekSpan[]; zone: string | null }
  /** `usual` says most, a promise says all. */
  | { kind: "within"; quote: string; seconds: number; strength: "promise" | "usual" };

const LONGEST = 4000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WITHIN =
  /\b(?:within|in (?:under|less than|about|around)?|inside|innerhalb (?:von)?|binnen|in (?:unter|weniger als)|en (?:menos de|unos|unas)?|dentro de)\s{0,2}([\p{L}\d]{1,8})[\s-]{0,2}(\p{L}{1,9})\b/giu;
const CLOCK = "(\\d{1,2})(?:[:.h](\\d{2}))?\\s?(a\\.?m\\b\\.?|p\\.?m\\b\\.?|uhr\\b|h\\b)?";
const TIMES = new RegExp(`\\b${CLOCK}\\s{0,2}(?:-|–|—|to|until|till|bis|a|hasta)\\s{0,2}${CLOCK}`, "giu");
const DAY_WORD = "\\p{L}{2,11}\\.?";
const DAY_RANGE = new RegExp(
  `(?<!\\p{L})(${DAY_WORD})\\s{0,2}(?:-|–|—|to|through|thru|bis|a)\\s{0,2}(${DAY_WORD})(?!\\p{L})`,
  "giu",
);
const NEXT_WORD = /^[\s(]{0,3}(\p{L}{2,4})\b/u;

/**
 * What a text of ours promises about when we answer and how fast, in English, German or Spanish, in its own words. Hours
 * without days mean every day; without a zone the desk's is meant.
 */
export function parseClaims(text: string): Claim[] {
  const said = text.slice(0, LONGEST);
  const claims: Claim[] = [];
  let rest = said;
  for (const sentence of said.split(/[.!?\n;|•]+(?:\s|$)|\n/u)) {
    for (const match of sentence.matchAll(WITHIN)) {
      const seconds = (numberOf(match[1] ?? "") ?? 0) * (unitSeconds(match[2] ?? "") ?? 0);
      if (seconds === 0) continue;
      rest = rest.replace(match[0], " ");
      if (!ANSWERING.test(sentence)) continue;
      const strength = USUALLY.test(sentence) ? "usual" : "promise";
      claims.push({ kind: "within", quote: sentence.trim(), seconds, strength });
    }
  }
  for (const match of rest.matchAll(ALWAYS)) {
    if (!claims.some(({ kind }) => kind === "always"))
      claims.push({ kind: "always", quote: match[0].trim() });
  }
  return [...claims, ...hoursIn(rest)];
}

function hoursIn(text: string): Claim[] {
  const claims: Claim[] = [];
  let from = 0;
  for (const match of text.matchAll(TIMES)) {
    const span = spanOf(match);
    const start = match.index;
    const end = start + match[0].length;
    if (!span) continue;
    const before = text.slice(Math.max(from, start - 60), start);
    const behind = text.slice(end, end + 60).split(/[.!?\n;|]/u)[0] ?? "";
    const days = daysIn(before) ?? daysIn(behind);
    const word = NEXT_WORD.exec(behind)?.[1]?.toLowerCase() ?? "";
    const zone = ZONES.get(word) ?? null;
    // Two bare numbers with a dash between are anything: a range of prices, a date.
    if (!days && !zone && !match[3] && !match[6] && !match[2]) continue;
    from = end;
    const week = (days ?? EVERY_DAY).map((weekday) => ({ weekday, ...span }));
    const quote =
      `${days && daysIn(before) ? tail(before) : ""}${match[0].trim()}${zone ? ` ${word.toUpperCase()}` : ""}`.trim();
    claims.push({ kind: "hours", quote, week, zone });
  }
  return claims;
}

/** From the first word that has to do with days on. */
function tail(before: string): string {
  const words = before.split(/(?<=\s)/u);
  const first = words.findIndex(
    (_, place) => daysIn(words.slice(place).join("")) && !daysIn(words.slice(place + 1).join("")),
  );
  return words.slice(Math.max(0, first)).join("");
}

function daysIn(text: string): readonly number[] | null {
  for (const match of text.matchAll(DAY_RANGE)) {
    const [first, last] = [match[1], match[2]].map((word) => dayOf(word ?? ""));
    if (!first || !last) continue;
    const count = ((last - first + 7) % 7) + 1;
    return Array.from({ length: count }, (_, place) => ((first - 1 + place) % 7) + 1).sort();
  }
  return DAY_GROUPS.find(([name]) => name.test(text))?.[1] ?? null;
}

function dayOf(word: string): number | null {
  return DAY_NUMBERS.get(word.toLowerCase().replace(/\.$/, "")) ?? null;
}
