import { FLAG_KINDS, type FlagKind, type FlagRules, type Span } from "../../schemas";
import { isDenied } from "./denial";
import { type PhraseTree, plantPhrases, walkPhrases } from "./phrase-tree";
import type { TextWord } from "./words-of-text";

export interface FoundPhrase extends Said, Span {}

interface Said {
  kind: FlagKind;
  /** As the rule has it. */
  phrase: string;
  language: string;
}

type Words = FlagRules["words"];
const EVERY = "*";
/** Who says a thing more often than this says no more by it. */
const MOST_OF_ONE = 20;
const planted = new WeakMap<Words, Map<string, PhraseTree<Said>>>();

/**
 * The phrases of the rules in these words: those of the language and of all languages, of every language where it is
 * unknown. One that is denied ("no lawsuit") does not count where a denial takes the matter away.
 */
export function findPhrases(
  words: readonly TextWord[],
  language: string | null,
  rules: Pick<FlagRules, "words">,
): FoundPhrase[] {
  const { hits } = walkPhrases(treeOf(rules.words, language), words, MOST_OF_ONE);
  return hits.flatMap(({ meant, first, last }) => {
    if (isDenied(words, first, meant.kind, meant.language)) return [];
    const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
    return [{ ...meant, from, to }];
  });
}

/** Planted once for each set of words and language, and forgotten with the set. */
function treeOf(words: Words, language: string | null): PhraseTree<Said> {
  const key = language === null ? "" : Object.hasOwn(words, language) ? language : EVERY;
  const trees = planted.get(words) ?? new Map<string, PhraseTree<Said>>();
  planted.set(words, trees);
  const known = trees.get(key);
  if (known) return known;
  const tree = plantPhrases(phrasesOf(words, key === "" ? null : key));
  trees.set(key, tree);
  return tree;
}

function phrasesOf(words: Words, language: string | null): { phrase: string; meant: Said }[] {
  return Object.entries(words)
    .filter(([of]) => language === null || of === language || of === EVERY)
    .flatMap(([of, kinds]) =>
      FLAG_KINDS.flatMap((kind) =>
        (kinds[kind] ?? []).map((phrase) => ({ phrase, meant: { kind, phrase, language: of } })),
      ),
    );
}
