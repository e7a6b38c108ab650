import { type Token, tokensOf } from "./tokens";
import type { ToneWords } from "./words/tone-words";

/** A list of words made ready for one pass over a text. */
export interface Lexicon {
  language: string;
  rated: Matcher;
  courtesy: Matcher;
  irony: Matcher;
  negations: Matcher;
  boosters: Matcher;
  dampers: Matcher;
  but: Matcher;
}

/** What begins at a token: how many tokens it takes and its weight. */
export interface Match {
  length: number;
  weight: number;
}

interface Phrase {
  rest: readonly string[];
  weight: number;
}

const LONGEST_WORD = 40;

/** Finds listed words and phrases: the longest phrase first, then the word itself, then the longest beginning. */
export class Matcher {
  private readonly whole = new Map<string, number>();
  private readonly beginnings = new Map<string, number>();
  private readonly phrases = new Map<string, Phrase[]>();
  private readonly language: string;

  constructor(language: string) {
    this.language = language;
  }

  add(list: string, weight: number): this {
    for (const entry of list.split(",")) this.put(entry.trim(), weight);
    return this;
  }

  at(tokens: readonly Token[], place: number): Match | null {
    const word = tokens[place]?.word ?? "";
    const phrase = this.phrases
      .get(word)
      ?.find(({ rest }) => rest.every((each, i) => fits(each, tokens[place + 1 + i])));
    if (phrase) return { length: phrase.rest.length + 1, weight: phrase.weight };
    const weight = this.weightOf(word) ?? (/(.)\1\1/u.test(word) ? this.drawn(word) : undefined);
    return weight === undefined ? null : { length: 1, weight };
  }

  has(token: Token): boolean {
    return this.weightOf(token.word) !== undefined;
  }

  private drawn(word: string): number | undefined {
    return (
      this.weightOf(word.replace(/(.)\1\1+/gu, "$1$1")) ?? this.weightOf(word.replace(/(.)\1\1+/gu, "$1"))
    );
  }

  private weightOf(word: string): number | undefined {
    const exact = this.whole.get(word);
    if (exact !== undefined || this.beginnings.size === 0) return exact;
    for (let length = Math.min(word.length, LONGEST_WORD); length > 1; length--) {
      const weight = this.beginnings.get(word.slice(0, length));
      if (weight !== undefined) return weight;
    }
    return undefined;
  }

  private put(entry: string, weight: number): void {
    const [first, ...rest] = tokensOf(entry.replaceAll("*", ""), this.language).map(({ word }) => word);
    if (first === undefined) return;
    if (rest.length === 0) {
      (entry.endsWith("*") ? this.beginnings : this.whole).set(first, weight);
      return;
    }
    const last = rest.length - 1;
    const words = rest.map((word, i) => (i === last && entry.endsWith("*") ? `${word}*` : word));
    const known = [...(this.phrases.get(first) ?? []), { rest: words, weight }];
    this.phrases.set(
      first,
      known.sort((a, b) => b.rest.length - a.rest.length),
    );
  }
}

function fits(wanted: string, token: Token | undefined): boolean {
  if (!token) return false;
  return wanted.endsWith("*") ? token.word.startsWith(wanted.slice(0, -1)) : token.word === wanted;
}

/** Made from our own list, over a general one where there is one: what ours says wins. */
export function lexiconOf(language: string, list: ToneWords, general: ReadonlyMap<string, number>): Lexicon {
  const rated = new Matcher(language);
  for (const [word, weight] of general) rated.add(word, weight);
  for (const [weight, words] of Object.entries(list.words)) rated.add(words, Number(weight));
  rated.add(list.courtesy, 0);
  const plain = (words: string) => new Matcher(language).add(words, 1);
  return {
    language,
    rated,
    courtesy: plain(list.courtesy),
    irony: plain(list.irony),
    negations: plain(list.negations),
    boosters: plain(list.boosters),
    dampers: plain(list.dampers),
    but: plain(list.but),
  };
}
