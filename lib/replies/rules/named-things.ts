import { isCommon } from "./everyday-words";

/** A name, place, date or amount as it stands in a text, with a key to compare by. */
export interface NamedThing {
  kind: "name" | "place" | "date" | "amount";
  key: string;
  from: number;
  to: number;
}

const MONTHS =
  "jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[ée]v(?:rier)?|mar(?:ch|s)?|m[äa]rz|apr(?:il)?|avr(?:il)?|ma[yi]|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember)?)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?|d[ée]c(?:embre)?";
const DATES: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])(\\d{1,2})(?:st|nd|rd|th|\\.)? (?:of )?(${MONTHS})(?![\\p{L}])`, "giu"),
  new RegExp(`(?<![\\p{L}\\p{N}])(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}])`, "giu"),
  /(?<![\p{L}\p{N}./-])(?:(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:19|20)?\d{2})(?![\p{L}\p{N}/-])/giu,
];
const AMOUNT =
  /(?<![\p{L}\p{N}.,])(?:[$€£]|(?:usd|eur|gbp|pln|chf) ?)\d{1,7}(?:[.,]\d{1,3}){0,2}(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,$€£])\d{1,7}(?:[.,]\d{1,3}){0,2} ?(?:[$€£]|(?:usd|eur|euros?|gbp|pounds?|dollars?|pln|zł|chf)(?!\p{L}))/giu;
const WORD = /\p{L}[\p{L}'’-]*/gu;
const TO_A_PLACE =
  /(?<!\p{L})(?:in|to|from|at|near|nach|aus|von|à|vers|depuis|en|a|desde|do|z|в|из|į|iš)\s$/iu;
const FEWEST = 8;
const MOST_CAPITALS = 0.25;

/** Everything of that kind in a text. With `everywhere` the first word of a sentence may be a name too. */
export function thingsIn(text: string, everywhere = false): NamedThing[] {
  const found: NamedThing[] = [];
  for (const pattern of DATES)
    for (const { 0: written, 1: first, 2: second, index } of text.matchAll(pattern))
      found.push({
        kind: "date",
        key: dateKey(written, first, second),
        from: index,
        to: index + written.length,
      });
  for (const { 0: written, index } of text.matchAll(AMOUNT)) {
    const key = (written.match(/[\d.,]*\d/)?.[0] ?? "").replace(/[.,]00$/, "").replace(/[.,]/g, "");
    found.push({ kind: "amount", key: `${key} money`, from: index, to: index + written.length });
  }
  return [...found, ...namesIn(text, everywhere)];
}

/** The same day however it is written; a year is left out where the other may have none. */
function dateKey(written: string, first = "", second = ""): string {
  if (!first) return written.replace(/[^\d]+/g, "-").replace(/(?<=-|^)0/g, "");
  const [day, month] = /^\d/.test(first) ? [first, second] : [second, first];
  return `${Number(day)} ${month.slice(0, 3).toLowerCase()}`;
}

/** Words with a capital inside a sentence; where every noun has one, or all shout, it says nothing. */
function namesIn(text: string, everywhere: boolean): NamedThing[] {
  const words = [...text.matchAll(WORD)].map(({ 0: written, index }) => ({ written, index }));
  const isCapital = (written: string) => /^\p{Lu}\p{Ll}/u.test(written);
  const inside = words.filter(
    ({ index }) => !/(?:^|[.!?…:\n"“(])\s*$/u.test(text.slice(Math.max(0, index - 4), index)),
  );
  const capitals = inside.filter(({ written }) => isCapital(written) && !isCommon(written.toLowerCase()));
  if (!everywhere && words.length >= FEWEST && capitals.length / words.length > MOST_CAPITALS) return [];
  return (everywhere ? words : inside).flatMap(({ written, index }) => {
    const key = written.toLowerCase().replace(/['’]s?$/u, "");
    if (!isCapital(written) || key.length < 3 || isCommon(key)) return [];
    const isPlace = TO_A_PLACE.test(text.slice(Math.max(0, index - 8), index));
    return [
      {
        kind: isPlace ? ("place" as const) : ("name" as const),
        key,
        from: index,
        to: index + written.length,
      },
    ];
  });
}
