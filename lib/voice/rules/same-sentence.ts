import { withoutNames } from "./without-names";

/** Fewer words than this say nothing a reader would notice twice. */
const FEWEST_WORDS = 3;
/** From this many words on, one word in ten may differ. */
const NEAR_FROM = 10;
const HOLE = "•";
const NUMBER = /\S{0,40}\p{N}\S{0,40}/gu;
const TOKEN = /[\p{L}\p{M}'’]+|•/gu;
const SENTENCE_START = /(?:^|[.!?…:;]["”»)]?)\s*$/u;
const GERMAN =
  /\b(?:der|die|das|den|dem|und|haben|wird|auf|nicht|wir|sie|ihre?n?|ist|ein|eine|bitte|uns)\b/giu;

/**
 * What of a public answer stays the same when it is posted again to another person: words in small letters, without
 * mentions, links, names, numbers and signature; a number or a name within a sentence leaves a hole. Empty when it has
 * fewer than three words.
 */
export function sentenceKey(text: string): string {
  const bare = withoutNames(text).replace(NUMBER, HOLE);
  const keepsCapitals = (bare.match(GERMAN) ?? []).length >= 2;
  const words: string[] = [];
  for (const found of bare.matchAll(TOKEN)) {
    const isName =
      found[0] !== HOLE &&
      !keepsCapitals &&
      /^\p{Lu}\p{Ll}/u.test(found[0]) &&
      !SENTENCE_START.test(bare.slice(Math.max(0, found.index - 4), found.index));
    const word = isName ? HOLE : found[0].toLowerCase().replaceAll("’", "'");
    if (word !== HOLE || words.at(-1) !== HOLE) words.push(word);
  }
  return words.filter((word) => word !== HOLE).length < FEWEST_WORDS ? "" : words.join(" ");
}

/** Whether a reader would take two answers for the same one: equal up to names, links and numbers, or nearly so. */
export function isSameSentence(a: string, b: string): boolean {
  return areSameKeys(sentenceKey(a), sentenceKey(b));
}

/** The same for keys that were made before. From ten words on, one word in ten may differ. */
export function areSameKeys(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  if (a === b) return true;
  const [one, other] = [a.split(" "), b.split(" ")];
  const shorter = Math.min(one.length, other.length);
  if (shorter < NEAR_FROM) return false;
  const allowed = Math.floor(shorter / 10);
  if (Math.abs(one.length - other.length) > allowed) return false;
  return wordsApart(one, other) <= allowed;
}

/** Words to add, drop or swap to get from one to the other. */
function wordsApart(one: readonly string[], other: readonly string[]): number {
  let row = other.map((_, index) => index + 1);
  one.forEach((word, from) => {
    let corner = from;
    let left = from + 1;
    row = other.map((each, index) => {
      const above = row[index] ?? 0;
      left = Math.min(left + 1, above + 1, corner + (each === word ? 0 : 1));
      corner = above;
      return left;
    });
  });
  return row.at(-1) ?? one.length;
}
