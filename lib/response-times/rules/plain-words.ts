const SCRIPTS_WITHOUT_SPACES = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Thai}]/u;

/** Phrases by language. */
export type WordLists = Readonly<Record<string, readonly string[]>>;

/** A list of phrases as it is written down, parted by commas. */
export function words(list: string): readonly string[] {
  return list.split(",").map((phrase) => phrase.trim());
}

/** Small letters without accents, signs, handles and links, parted by single spaces and framed by them. */
export function plainWords(text: string): string {
  const bare = text
    .replace(/https?:\/\/\S+|www\.\S+/giu, " ")
    .replace(/[@#][\p{L}\p{N}_]+/gu, " ")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’‘`´]/gu, "'")
    .toLowerCase()
    .replace(/ı/gu, "i")
    .replace(/ß/gu, "ss");
  return ` ${bare
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .replace(/(^|\s)'+|'+(\s|$)/gu, " ")
    .trim()
    .replace(/\s+/gu, " ")} `;
}

/** Whether the phrase stands in the words: as whole words, where its script parts words. */
export function holds(words: string, phrase: string): boolean {
  return words.includes(SCRIPTS_WITHOUT_SPACES.test(phrase) ? phrase.trim() : phrase);
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
