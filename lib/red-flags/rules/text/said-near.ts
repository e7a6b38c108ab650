import { walkPhrases } from "./phrase-tree";
import { TIME_SENSES, type TimeSense, type TimeWords } from "./time-words";
import type { TextWord } from "./words-of-text";

export interface SaidNear {
  /** Places of the words that mean it. */
  placesOf: (sense: TimeSense) => number[];
  /** Whether it is said at these places or so many words before or behind them, in the same sentence. */
  has: (sense: TimeSense, first: number, last: number, before: number, behind: number) => boolean;
}

/** What the words of a text mean for the times in it, to be asked about any place; null where they mean nothing. */
export function saidNear(words: readonly TextWord[], language: TimeWords): SaidNear | null {
  const { hits } = walkPhrases(language.senses, words);
  if (hits.length === 0) return null;
  const marks = new Uint8Array(words.length);
  for (const { meant, first, last } of hits) {
    for (let at = first; at <= last; at++) marks[at] = (marks[at] ?? 0) | bitOf(meant);
  }
  const means = (at: number, bit: number) => ((marks[at] ?? 0) & bit) !== 0;
  return {
    placesOf: (sense) => hits.filter(({ meant }) => meant === sense).map(({ first }) => first),
    has: (sense, first, last, before, behind) => {
      const bit = bitOf(sense);
      for (let at = first; at <= last; at++) if (means(at, bit)) return true;
      for (let at = first; at > Math.max(0, first - before) && !words[at]?.isAfterBreak; at--) {
        if (means(at - 1, bit)) return true;
      }
      for (let at = last + 1; at <= last + behind && at < words.length && !words[at]?.isAfterBreak; at++) {
        if (means(at, bit)) return true;
      }
      return false;
    },
  };
}

function bitOf(sense: TimeSense): number {
  return 1 << TIME_SENSES.indexOf(sense);
}
