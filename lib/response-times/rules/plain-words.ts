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
  const words = isAscii.test(said)
    ? said.toLowerCase().match(/[a-z0-9]+(?:'[a-z0-9]+)*/g)
    : folded(said).match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu);
  return ` ${words?.join(" ") ?? ""} `;
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
  const { unspaced, byFirst } = sorted(phrases);
  return (words) => {
    let at = 0;
    for (const word of words.trim().split(" ")) {
      if (byFirst.get(word)?.some((phrase) => words.startsWith(phrase, at))) return true;
      at += word.length + 1;
    }
    return SCRIPTS_WITHOUT_SPACES.test(words) && unspaced.some((phrase) => words.includes(phrase));
  };
}

/** What is left of plain words without the phrases: from the left on the longest that fits is taken away. */
export function remainderOf(phrases: readonly string[]): (words: string) => string[] {
  const { unspaced, byFirst } = sorted(phrases);
  return (words) => {
    const spaced = SCRIPTS_WITHOUT_SPACES.test(words)
      ? ` ${unspaced
          .reduce((rest, phrase) => rest.replaceAll(phrase, " "), words)
          .replace(/ +/g, " ")
          .trim()} `
      : words;
    const left: string[] = [];
    for (let at = 0; at < spaced.length - 1; ) {
      const word = spaced.slice(at + 1, spaced.indexOf(" ", at + 1));
      const phrase = byFirst.get(word)?.find((each) => spaced.startsWith(each, at));
      if (!phrase && word !== "") left.push(word);
      at += (phrase ?? ` ${word} `).length - 1;
    }
    return left;
  };
}

function sorted(phrases: readonly string[]) {
  const unspaced = phrases
    .filter((phrase) => SCRIPTS_WITHOUT_SPACES.test(phrase))
    .map((phrase) => phrase.trim());
  const byFirst = new Map<string, string[]>();
  for (const phrase of phrases) {
    const first = phrase.split(" ")[1] ?? "";
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return { unspaced, byFirst };
}

/** The phrases of lists of words as they are looked for, the longest first. */
export function phrasesOf(lists: WordLists): string[] {
  return longestFirst(Object.values(lists).flatMap((list) => list.map(plainWords)));
}

export function longestFirst(phrases: readonly string[]): string[] {
  return [...new Set(phrases)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
