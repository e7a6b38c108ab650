import { findAgainst } from "./against/find-against";
import type { Against, Held } from "./against/held";
import { denialWords } from "./negation-words";
import { phrasePlace, type Stretch } from "./phrase-place";
import { type SaidWord, saidWords } from "./said-words";

export interface ForbiddenPhrase {
  language: string;
  phrase: string;
}

export interface Outdated {
  id: string;
  text: string;
}

export type Contradiction =
  | (Against & { text: string })
  | { kind: "phrase"; phrase: string; from: number; to: number; text: string }
  | { kind: "outdated"; id: string; from: number; to: number; text: string };

/** Shorter texts are said by chance. */
const FEWEST_OUTDATED = 4;
const MOST_LETTERS = 20_000;

/**
 * What of a text must not be said while an incident is open: a forbidden phrase whose words stand there in order with at
 * most three others between, in one sentence, a statement that holds no more, or sums, times and states other than those
 * we hold to. Folded by case, accents and width; an ending of up to two letters may differ. Not what is denied, asked,
 * quoted or said of later ("until all is normal").
 */
export function findContradictions(
  text: string,
  phrases: readonly ForbiddenPhrase[],
  outdated: readonly Outdated[] = [],
  held: Held | null = null,
): Contradiction[] {
  const said = text.slice(0, MOST_LETTERS);
  const words = saidWords(said);
  if (words.length === 0) return [];
  const found: Contradiction[] = [];
  for (const { id, text: old } of outdated) {
    const at = runAt(words, saidWords(old));
    if (at) found.push({ kind: "outdated", id, ...placed(said, at.first, at.last) });
  }
  for (const { language, phrase } of phrases) {
    const at = phrasePlace(said, words, wordsOf(phrase), denialWords(language));
    if (at) found.push({ kind: "phrase", phrase, ...placed(said, at.first, at.last) });
  }
  for (const each of held ? findAgainst(said, held) : [])
    found.push({ ...each, text: said.slice(each.from, each.to) });
  return found;
}

const wordsOf = (phrase: string) => saidWords(phrase).map(({ word }) => [word]);

/** Whether a text says all of a statement, whatever stands around it. */
export function usesStatement(text: string, statement: string): boolean {
  const wanted = saidWords(statement);
  return wanted.length > 0 && runAt(saidWords(text), wanted, 1) !== null;
}

function placed(text: string, { from }: { from: number }, { to }: { to: number }) {
  return { from, to, text: text.slice(from, to) };
}

function runAt(
  words: readonly SaidWord[],
  run: readonly SaidWord[],
  fewest = FEWEST_OUTDATED,
): Stretch | null {
  if (run.length < fewest) return null;
  for (let start = 0; start + run.length <= words.length; start++) {
    if (!run.every(({ word }, at) => words[start + at]?.word === word)) continue;
    const [first, last] = [words[start], words[start + run.length - 1]];
    if (first && last) return { first, last };
  }
  return null;
}
