import type { DenialWords } from "./negation-words";
import type { SaidWord } from "./said-words";

/** So many other words may stand between two of a phrase: "all our flights are running as normal". */
const MOST_BETWEEN = 3;
/** So far a denial reaches. */
const REACH = 6;
const REACH_BACK = 8;
const OPENING = /["“„«»‹›‘'「]$/u;
const CLOSING = /^[.,!]?["”“»«›‹’'」]/u;

/** Words in order, folded; of each one of several. */
type Wanted = readonly (readonly string[])[];

export interface Stretch {
  first: SaidWord;
  last: SaidWord;
}

/**
 * Where a phrase stands in a text: its words in order, with at most so many others between, in one sentence,
 * neither denied nor asked, quoted or said of later. Null where it does not stand there.
 */
export function phrasePlace(
  text: string,
  words: readonly SaidWord[],
  wanted: Wanted,
  denials: DenialWords,
  mostBetween = MOST_BETWEEN,
): Stretch | null {
  for (let start = 0; start < words.length; start++) {
    const places = placesFrom(words, wanted, start, denials, mostBetween);
    const [end, first] = [places?.at(-1), words[start]];
    const last = end === undefined ? undefined : words[end];
    if (!first || !last || end === undefined) continue;
    if (isQuoted(text, first, last) || isDenied(words, start, end, denials)) continue;
    return { first, last };
  }
  return null;
}

/** Where the words of a phrase stand when its first stands here; null where they do not. */
function placesFrom(
  words: readonly SaidWord[],
  wanted: Wanted,
  start: number,
  denials: DenialWords,
  mostBetween: number,
): number[] | null {
  const places: number[] = [];
  let at = start;
  for (const own of wanted) {
    const furthest = places.length === 0 ? start : at + mostBetween;
    while (at <= furthest && at < words.length && !isOneOf(words[at]?.word ?? "", own)) {
      const { word: between = "", behind = "" } = words[at] ?? {};
      if (isDenial(between, denials) || isSentenceEnd(behind)) return null;
      at++;
    }
    if (at > furthest || at >= words.length) return null;
    const isLast = places.push(at) === wanted.length;
    const behind = words[at]?.behind ?? "";
    if (!isLast && isSentenceEnd(behind)) return null;
    if (!isLast && behind === "pause" && own.some((word) => isDenial(word, denials))) return null;
    at++;
  }
  return places.length > 0 ? places : null;
}

const isDenial = (word: string, { far, near }: DenialWords) => far.has(word) || near.has(word);
const isSentenceEnd = (behind: SaidWord["behind"]) => behind === "end" || behind === "question";

const isOneOf = (said: string, wanted: readonly string[]) => wanted.some((word) => isAlike(said, word));

function isAlike(said: string, wanted: string): boolean {
  if (said === wanted) return true;
  const [short, long] = said.length < wanted.length ? [said, wanted] : [wanted, said];
  return short.length >= 5 && long.length - short.length <= 2 && long.startsWith(short);
}

/** Whether words from `start` to `end` are denied, left open or asked. */
export function isDenied(
  words: readonly SaidWord[],
  start: number,
  end: number,
  denials: DenialWords,
): boolean {
  for (let at = start - 1; at >= 0 && at >= start - REACH; at--) {
    const { word = "", behind = "pause" } = words[at] ?? {};
    if (behind !== "" || denials.turn.has(word)) break;
    if (denials.far.has(word) || denials.open.has(word)) return true;
    if (at === start - 1 && denials.near.has(word)) return true;
  }
  for (let at = end; at < words.length; at++) {
    const { word = "", behind = "" } = words[at] ?? {};
    if (at > end && at <= end + REACH_BACK && denials.after.has(word)) return true;
    if (behind === "question") return true;
    if (behind === "end") break;
  }
  return false;
}

/** Whether a stretch stands in quotation marks of its own. */
export function isQuoted(text: string, first: SaidWord, last: SaidWord): boolean {
  return OPENING.test(text.slice(0, first.from)) && CLOSING.test(text.slice(last.to));
}
