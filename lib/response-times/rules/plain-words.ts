const SCRIPTS_WITHOUT_SPACES = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Thai}]/u;

/** Phrases by language. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** A list of phrases as it is written down, parted by commas. */
export function words(list: string): readonly string[] {
  return list.split(",").map((phrase) => phrase.trim());
}

/** Small letters without accents, signs, handles and links, parted by single spaces and framed by them. */
export function plainWords(text: string): string {
  const said = text.replace(/https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+/giu, " ");
  const bare = isAscii.test(said) ? said.toLowerCase() : folded(said);
  const words = bare.replace(/[^\p{L}\p{N}']+/gu, " ").replace(/(?<= |^)'+|'+(?= |$)/gu, "");
  return ` ${words.replace(/ {2,}/g, " ").trim()} `;
}

const isAscii = /^[\0-\x7f]*$/;

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/gu, "'")
    .toLowerCase()
    .replace(/ı/gu, "i")
    .replace(/ß/gu, "ss");
}

/** Tells whether one of the phrases stands in plain words: as whole words, where its script parts words. */
export function finderOf(phrases: readonly string[]): (words: string) => boolean {
  const unspaced = phrases
    .filter((phrase) => SCRIPTS_WITHOUT_SPACES.test(phrase))
    .map((phrase) => phrase.trim());
  const byFirst = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.split(" ")[1] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (words) => {
    let at = 0;
    for (const word of words.trim().split(" ")) {
      if (byFirst.get(word)?.some((phrase) => words.startsWith(phrase, at))) return true;
      at += word.length + 1;
    }
    return SCRIPTS_WITHOUT_SPACES.test(words) && unspaced.some((phrase) => words.includes(phrase));
  };
}

/** How many of the plain words stand in none of the phrases; of a script that parts no words, none. */
export function strangersTo(phrases: readonly string[]): (words: string) => number {
  const known = new Set(phrases.flatMap((phrase) => phrase.trim().split(" ")));
  return (words) =>
    words
      .trim()
      .split(" ")
      .filter((word) => !known.has(word) && !SCRIPTS_WITHOUT_SPACES.test(word)).length;
}

/** The words without the phrase. */
export function without(words: string, phrase: string): string {
  if (SCRIPTS_WITHOUT_SPACES.test(phrase)) return words.replaceAll(phrase.trim(), " ");
  let left = words;
  while (left.includes(phrase)) left = left.replace(phrase, " ");
  return left;
}

/** The phrases of lists of words as they are looked for, the longest first. */
export function phrasesOf(lists: WordLists): string[] {
  const phrases = new Set(Object.values(lists).flatMap((list) => list.map(plainWords)));
  return [...phrases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
