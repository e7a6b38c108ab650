import { type SaidWord, saidWords } from "../said-words";

/** A sentence of a text: its words, and where it stands in UTF-16. */
export interface Sentence {
  from: number;
  to: number;
  words: readonly SaidWord[];
}

/** The sentences of a text that hold words, in order. */
export function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = [];
  let open: SaidWord[] = [];
  for (const word of saidWords(text)) {
    open.push(word);
    if (word.behind !== "end" && word.behind !== "question") continue;
    found.push(sentenceOf(open));
    open = [];
  }
  if (open.length > 0) found.push(sentenceOf(open));
  return found;
}

function sentenceOf(words: readonly SaidWord[]): Sentence {
  return { from: words[0]?.from ?? 0, to: words.at(-1)?.to ?? 0, words };
}

/** Whether two folded words are forms of one: equal, or alike but for an ending of two letters. */
export function isForm(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 3) return false;
  const shared = short.length >= 5 ? short.length - 2 : short.length;
  return long.length - short.length <= 2 && long.startsWith(short.slice(0, shared));
}
