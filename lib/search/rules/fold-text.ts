const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u3099\u309a]+/g;
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ς: "σ",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
const OTHERS = /[łøđðıςßæœþ]/g;

/** Scripts that write without blanks: each letter is a word. */
const ALONE =
  "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}";
const BETWEEN =
  "\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe0f\ufe30-\ufe6f\uff00-\uff0f\ufffc-\uffff\u{1f000}-\u{1ffff}";
const WORD = new RegExp(`[${ALONE}]|[^${ALONE}${BETWEEN}]+`, "gu");

/** Letters without case, accents and width: the twin of the database's `search_fold` (migration 0030). */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(OTHERS, (letter) => LETTERS[letter] ?? letter);
}

/** A word as it stands in a text, and as it is searched. */
export interface WordAt {
  from: number;
  to: number;
  folded: string;
}

/** The words of a text with their places in it. */
export function wordsOf(text: string): WordAt[] {
  return [...text.matchAll(WORD)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    folded: foldText(match[0]),
  }));
}
