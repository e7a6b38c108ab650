import { plantPhrases, walkPhrases } from "./text/phrase-tree";
import { wordsOfText } from "./text/words-of-text";

/** The first forbidden phrase of a text, as the protocol has it; null where there is none. */
export function findForbidden(text: string, forbidden: readonly string[]): string | null {
  if (forbidden.length === 0) return null;
  const phrases = forbidden.map((phrase) => ({ phrase, meant: phrase }));
  return walkPhrases(plantPhrases(phrases), wordsOfText(text)).hits[0]?.meant ?? null;
}
