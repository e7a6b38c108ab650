/** Cyrillic and Greek letters that look like Latin ones, in small letters (after Unicode TR 39, confusables). */
const LATIN_OF: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  с: "c",
  ԁ: "d",
  е: "e",
  һ: "h",
  н: "h",
  і: "i",
  ј: "j",
  к: "k",
  ӏ: "l",
  м: "m",
  о: "o",
  р: "p",
  ԛ: "q",
  г: "r",
  ѕ: "s",
  т: "t",
  у: "y",
  ѵ: "v",
  ԝ: "w",
  х: "x",
  α: "a",
  β: "b",
  ε: "e",
  η: "n",
  ι: "i",
  κ: "k",
  ν: "v",
  ο: "o",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
  γ: "y",
};
const CYRILLIC_OF: Readonly<Record<string, string>> = {
  a: "а",
  b: "в",
  c: "с",
  e: "е",
  h: "н",
  i: "і",
  k: "к",
  m: "м",
  o: "о",
  p: "р",
  t: "т",
  y: "у",
  x: "х",
};

export const isLatin = (letter: string) => letter >= "a" && letter <= "z";
export const isForeign = (letter: string) => letter >= "\u0370" && letter <= "\u052f";

/** A word in Latin letters if every letter of it can be read as one; else null. */
export function readAsLatin(word: string): string | null {
  let read = "";
  for (const letter of word) {
    const latin = isForeign(letter) ? LATIN_OF[letter] : letter;
    if (latin === undefined) return null;
    read += latin;
  }
  return read;
}

/** A word whose letters are of two scripts as it is meant: Latin if it can be, else Cyrillic. */
export function readMixed(word: string): string {
  return readAsLatin(word) ?? [...word].map((letter) => CYRILLIC_OF[letter] ?? letter).join("");
}
