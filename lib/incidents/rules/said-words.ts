const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]+/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};
/** Scripts that write without blanks: each letter is a word. */
const ALONE =
  "\\u0e00-\\u0eff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
const PIECE = new RegExp(
  `[${ALONE}]|(?:(?![${ALONE}])[\\p{L}\\p{M}\\p{N}])(?:(?![${ALONE}])(?:[\\p{L}\\p{M}\\p{N}]|['’ʼ](?=\\p{L})))*|[.!?…。！？\\n]+|[,;:()–—、，；：]| - `,
  "gu",
);
const IS_WORD = /^[\p{L}\p{M}\p{N}]/u;
const IS_END = /[.!?…。！？\n]/u;

export interface SaidWord {
  /** Without case, accents, width and apostrophes. */
  word: string;
  /** UTF-16 offsets in the text. */
  from: number;
  to: number;
  /** What follows it up to the next word: nothing, a pause, or the end of a sentence. */
  behind: "" | "pause" | "end" | "question";
}

/** A word or text as it is compared: NFKC, without case, accents and apostrophes. */
export function foldSaid(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(/['’ʼ]/gu, "")
    .replace(/[łøđıßæœ]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKC");
}

/** The words of a text in order, each with what stands behind it. A number keeps its point: `14.30` is no end. */
export function saidWords(text: string): SaidWord[] {
  const words: SaidWord[] = [];
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (IS_WORD.test(piece)) {
      words.push({ word: foldSaid(piece), from: index, to: index + piece.length, behind: "" });
      continue;
    }
    const last = words.at(-1);
    if (!last || last.behind === "end" || last.behind === "question" || isInNumber(text, index, piece))
      continue;
    last.behind = /[?？]/u.test(piece) ? "question" : IS_END.test(piece) ? "end" : "pause";
  }
  return words;
}

function isInNumber(text: string, at: number, piece: string): boolean {
  return (
    /^[.,:]$/u.test(piece) && /\d/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + piece.length))
  );
}

/** The sentence around a stretch of a text, without the blanks before it; UTF-16 offsets. */
export function sentenceAround(text: string, { from, to }: { from: number; to: number }) {
  let start = 0;
  for (const { index, 0: end } of text.slice(0, from).matchAll(/[.!?…。！？]+["”’»]?\s+|\n+/gu))
    start = index + end.length;
  const rest = /[.!?…。！？]+|\n/u.exec(text.slice(to));
  const stop = rest === null ? text.length : to + rest.index + (rest[0] === "\n" ? 0 : rest[0].length);
  return { from: start, to: stop };
}
