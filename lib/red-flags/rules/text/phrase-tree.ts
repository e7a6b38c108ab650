import { type TextWord, wordsOfText } from "./words-of-text";

interface Node<T> {
  words: Map<string, Node<T>>;
  /** Beginnings of words, by their letters; the empty one is any word. */
  stems: Map<string, Node<T>>;
  stemLengths: number[];
  ends: T[];
}

/** Phrases by their words, each with what it means. */
export type PhraseTree<T> = Node<T>;

export interface PhraseHit<T> {
  meant: T;
  /** Places in the list of words, both counted in. */
  first: number;
  last: number;
}

export interface Walk<T> {
  hits: PhraseHit<T>[];
  /** Nodes looked at: at most the words of the text times a number that depends on the phrases alone. */
  steps: number;
}

const MOST_WORDS = 12;
/** Without its apostrophe it would be another word. */
const OTHER_WORD = new Set(["ill", "well", "shell", "hell", "were", "shed", "wed", "id"]);

/** The pieces of a phrase; a `*` behind a word takes any ending, one that stands alone any word. */
export function piecesOf(phrase: string): { word: string; isStem: boolean }[] {
  const pieces: { word: string; isStem: boolean }[] = [];
  for (const part of phrase.split(/\s+/)) {
    if (part === "*") pieces.push({ word: "", isStem: true });
    const words = wordsOfText(part);
    for (const [place, { word }] of words.entries()) {
      pieces.push({ word, isStem: place === words.length - 1 && part.endsWith("*") });
    }
  }
  return pieces.slice(0, MOST_WORDS);
}

/** A tree of all phrases. One without a word is left out. */
export function plantPhrases<T>(phrases: readonly { phrase: string; meant: T }[]): PhraseTree<T> {
  const root = makeNode<T>();
  for (const { phrase, meant } of phrases) {
    let nodes = [root];
    const pieces = piecesOf(phrase);
    if (!pieces.some((piece) => piece.word !== "")) continue;
    for (const { word, isStem } of pieces) {
      nodes = spellings(word).flatMap((spelling) => nodes.map((node) => grow(node, spelling, isStem)));
    }
    for (const node of nodes) node.ends.push(meant);
  }
  return root;
}

/**
 * The phrases of the tree in these words, within one sentence, each so many times at most; what is glued to another
 * word is no word of its own.
 */
export function walkPhrases<T>(
  tree: PhraseTree<T>,
  words: readonly TextWord[],
  most = Number.POSITIVE_INFINITY,
): Walk<T> {
  const hits: PhraseHit<T>[] = [];
  const counts = new Map<T, number>();
  const take = (meant: T, first: number, last: number) => {
    const count = (counts.get(meant) ?? 0) + 1;
    if (count <= most) hits.push({ meant, first, last });
    counts.set(meant, count);
  };
  let steps = 0;
  for (let first = 0; first < words.length; first++) {
    steps += 1;
    if (words[first]?.isGlued) continue;
    let nodes = [tree];
    for (let at = first; at < words.length && nodes.length > 0; at++) {
      const word = words[at];
      if (!word || (at > first && word.isAfterBreak)) break;
      const reached: Node<T>[] = [];
      for (const node of nodes) steps += follow(node, word.word, reached);
      nodes = reached;
      if (words[at + 1]?.isGlued) continue;
      for (const node of nodes) for (const meant of node.ends) take(meant, first, at);
    }
  }
  return { hits, steps };
}

function follow<T>(node: Node<T>, word: string, reached: Node<T>[]): number {
  const exact = node.words.get(word);
  if (exact) reached.push(exact);
  for (const length of node.stemLengths) {
    if (length > word.length) break;
    const stem = node.stems.get(word.slice(0, length));
    if (stem) reached.push(stem);
  }
  return 1 + node.stemLengths.length;
}

function makeNode<T>(): Node<T> {
  return { words: new Map(), stems: new Map(), stemLengths: [], ends: [] };
}

function grow<T>(node: Node<T>, word: string, isStem: boolean): Node<T> {
  const branches = isStem ? node.stems : node.words;
  const known = branches.get(word);
  if (known) return known;
  const fresh = makeNode<T>();
  branches.set(word, fresh);
  if (isStem && !node.stemLengths.includes(word.length)) {
    node.stemLengths = [...node.stemLengths, word.length].sort((a, b) => a - b);
  }
  return fresh;
}

/** `don't` is written `dont` as well. */
function spellings(word: string): string[] {
  const careless = word.replaceAll("'", "");
  return careless === word || OTHER_WORD.has(careless) ? [word] : [word, careless];
}
