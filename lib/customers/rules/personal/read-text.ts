import { type Cue, cuesIn } from "./cues";

interface Digits {
  digits: string;
  from: number;
  to: number;
  /** What joins it to the one before: a blank or separator; null where nothing does. */
  glue: string | null;
  /** No letter or digit of another word stands at either end. */
  isFree: boolean;
}

/** Digits as one number, with the sizes of its groups and what stands between them. */
export interface NumberRead {
  digits: string;
  parts: readonly number[];
  glues: string;
  from: number;
  to: number;
  /** No further digits are joined to it. */
  isAlone: boolean;
  /** A plus stands before it. */
  isPlus: boolean;
}

export interface Token {
  /** Letters and digits in capitals. */
  plain: string;
  written: string;
  from: number;
  to: number;
  /** The sign before it. */
  before: string;
}

/** What the finders of one text share, read once. */
export interface ReadText {
  /** With links blotted out. */
  text: string;
  cues: readonly Cue[];
  numbers: readonly NumberRead[];
  tokens: readonly Token[];
}

/** What one finder tells: offsets as in the text it was given. */
export interface Found {
  from: number;
  to: number;
  key: string;
  isCertain: boolean;
}

const LONGEST = 34;
const MOST_PARTS = 8;
const LINK = /(?:https?:\/\/|www\.)[^\s]+/gi;
const DIGITS = /\d+/g;
const GLUE = /^(?: ?[-./()] ?| |\) |\)-| \()$/;
const TOKEN = /(?<![\p{L}\p{N}@._-])[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![\p{L}\p{N}_@])/gu;
const LETTER = /[\p{L}\p{N}_]/u;

/** Reads a folded text: its words that say something, its runs of digits, its tokens of letters and digits. */
export function readText(folded: string): ReadText {
  const text = folded.replace(LINK, (link) => "\u0001".repeat(link.length));
  return { text, cues: cuesIn(text), numbers: numbersIn(text, digitsIn(text)), tokens: tokensIn(text) };
}

function digitsIn(text: string): Digits[] {
  const found: Digits[] = [];
  let end = -1;
  for (const { 0: digits, index } of text.matchAll(DIGITS)) {
    const to = index + digits.length;
    const between = index - end <= 3 && end >= 0 ? text.slice(end, index) : "";
    const isFree = !isLetter(text, index - 1) && !isLetter(text, to);
    found.push({ digits, from: index, to, glue: GLUE.test(between) ? between : null, isFree });
    end = to;
  }
  return found;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Most neighbours of digits are blanks, dashes and dots; beyond the text there is none.
  return code >= 0x30 && LETTER.test(text.charAt(at));
}

function tokensIn(text: string): Token[] {
  const found: Token[] = [];
  for (const { 0: written, index } of text.matchAll(TOKEN)) {
    if (written.length < 5 || written.length > 60) continue;
    const plain = written.replaceAll("-", "").toUpperCase();
    found.push({ plain, written, from: index, to: index + written.length, before: text.charAt(index - 1) });
  }
  return found;
}

/** Neighbouring runs of digits as one number of 7 to 34, from every start: by eight parts, or digit by digit. */
function numbersIn(text: string, all: readonly Digits[]): NumberRead[] {
  const found: NumberRead[] = [];
  for (const [start, first] of all.entries()) {
    const most = start + (isSpelled(all, start) ? LONGEST : MOST_PARTS);
    const before = text.charAt(first.from - 1);
    const isPlus = before === "+" || (before === "(" && text.charAt(first.from - 2) === "+");
    let digits = "";
    for (let next = start; next < all.length && next < most; next++) {
      const part = all[next];
      if (!part || (next > start && part.glue === null)) break;
      digits += part.digits;
      if (digits.length > LONGEST) break;
      const size = digits.length;
      const isAlone = first.glue === null && (all[next + 1]?.glue ?? null) === null;
      const isWanted = isAlone
        ? size >= 7
        : size === 10 || size === 11 || (isPlus && size >= 8 && size <= 15);
      if (!isWanted || !first.isFree || !part.isFree) continue;
      const within = all.slice(start, next + 1);
      found.push({
        digits,
        parts: within.map((each) => each.digits.length),
        glues: within
          .slice(1)
          .map(({ glue }) => glue)
          .join(""),
        from: first.from,
        to: part.to,
        isAlone,
        isPlus,
      });
    }
  }
  return found;
}

/** The first of a number written digit by digit. */
function isSpelled(digits: readonly Digits[], start: number): boolean {
  if (!isSingle(digits, start) || !isSingle(digits, start + 1)) return false;
  return !(isSingle(digits, start - 1) && digits[start]?.glue !== null);
}

function isSingle(digits: readonly Digits[], at: number): boolean {
  return digits[at]?.digits.length === 1;
}
