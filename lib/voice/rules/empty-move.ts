import { plantPhrases, walkPhrases } from "@/lib/red-flags/rules/text/phrase-tree";
import { type TextWord, wordsOfText } from "@/lib/red-flags/rules/text/words-of-text";
import { FILLERS, MOVE_PHRASES } from "./move-words";

export interface Span {
  from: number;
  to: number;
}

/** Words beside the move itself from which a reader learns something. */
const TELLING = 3;
const moves = plantPhrases(MOVE_PHRASES.map((phrase) => ({ phrase, meant: phrase })));
const fillers = new Set(wordsOfText(FILLERS).flatMap(({ word }) => [word, word.replaceAll("'", "")]));

/**
 * Where a text only asks somebody to go on in private: "Sorry to hear that, please DM us". It says neither what to send
 * nor what will be done. Null where it moves nobody or says something of the matter. Offsets are UTF-16.
 */
export function findEmptyMove(text: string, words: readonly TextWord[] = wordsOfText(text)): Span | null {
  const [hit] = walkPhrases(moves, words).hits;
  if (!hit) return null;
  const telling = words.filter(
    ({ word }, at) =>
      word !== "@" &&
      word !== "/" &&
      !fillers.has(word) &&
      !isName(text, words, at) &&
      !isInitials(text, words, at),
  );
  if (telling.length >= TELLING) return null;
  return { from: words[hit.first]?.from ?? 0, to: words[hit.last]?.to ?? 0 };
}

/** The second word of a greeting: "Hi Jo, …". */
function isName(text: string, words: readonly TextWord[], at: number): boolean {
  const word = words[at];
  if (!word || at === 0 || at > 2) return false;
  return /^\p{Lu}/u.test(text.slice(word.from, word.to)) && /^[\s]*[,!.–-]/u.test(text.slice(word.to));
}

function isInitials(text: string, words: readonly TextWord[], at: number): boolean {
  const from = words[at]?.from ?? 0;
  return from > 0 && /[\^*-]/.test(text.charAt(from - 1)) && at >= words.length - 2;
}
