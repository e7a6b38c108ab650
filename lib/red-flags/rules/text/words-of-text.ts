import { BREAK, foldCharacter, GAP, NOTHING } from "./fold-character";
import { isForeign, isLatin, readAsLatin, readMixed } from "./look-alikes";

export interface TextWord {
  /** Folded; `@` stands for a handle, `/` for a link: no phrase names them. */
  word: string;
  /** UTF-16 offsets into the text. */
  from: number;
  to: number;
  /** A sentence ended between the word before and this one. */
  isAfterBreak: boolean;
  /** Nothing stands between the word before and this one: `20min`, `DL4047`. */
  isGlued: boolean;
}

const LONGEST = 48;
/** What these end with an apostrophe is a word of its own: l'avocat, j'ai, qu'il. */
const ELIDED = new Set(["l", "d", "j", "n", "s", "c", "m", "t", "qu", "jusqu", "lorsqu", "puisqu"]);
const LINK = /^(?:https?:\/\/|www\.)/i;
const SPACE = /\s/;

/**
 * The words of a text as a matcher reads them: folded, without what is not seen, homoglyphs read as the letters they
 * stand for, figures apart from letters. Linear in the text; of a word of more than 48 letters the first 48 count.
 */
export function wordsOfText(text: string): TextWord[] {
  const words: TextWord[] = [];
  let open: TextWord | null = null;
  let isBroken = false;
  let isQuoted = false;
  let latin = 0;
  let foreign = 0;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const next = at + (codePoint > 0xffff ? 2 : 1);
    if (codePoint === 0x40) {
      const to = endOfHandle(text, next);
      if (open && open.to === at) open.word = "@";
      else if (to > next) words.push(opaque("@", at, to, isBroken));
      open = null;
      isBroken = false;
      at = Math.max(next, to);
      continue;
    }
    if (open === null && startsLink(text, at)) {
      const to = endOfLink(text, at);
      words.push(opaque("/", at, to, isBroken));
      isBroken = false;
      at = to;
      continue;
    }
    const folded = foldCharacter(codePoint);
    if (folded === NOTHING) {
      at = next;
      continue;
    }
    if (folded === GAP || folded === BREAK) {
      open = null;
      isQuoted = false;
      isBroken ||= folded === BREAK;
    } else if (folded === "'") {
      if (open && ELIDED.has(open.word)) open = null;
      else isQuoted = open !== null;
    } else {
      const isFigure = folded >= "0" && folded <= "9";
      const wasFigure = open !== null && isFigureAtEnd(open.word);
      if (open === null || isFigure !== wasFigure) {
        const isGlued: boolean = open !== null;
        open = { word: "", from: at, to: next, isAfterBreak: isBroken, isGlued };
        words.push(open);
        isBroken = false;
        isQuoted &&= isGlued && !isFigure;
      }
      append(open, isQuoted ? `'${folded}` : folded, next);
      isQuoted = false;
      if (isLatin(folded)) latin += 1;
      else if (isForeign(folded)) foreign += 1;
    }
    at = next;
  }
  if (foreign > 0) readAsMeant(words, latin > foreign);
  return words;
}

function append(open: TextWord, letters: string, to: number): void {
  if (open.word.length < LONGEST) open.word += letters;
  open.to = to;
}

function isFigureAtEnd(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last >= 48 && last <= 57;
}

function readAsMeant(words: readonly TextWord[], isLatinText: boolean): void {
  const meant = new Map<string, string>();
  for (const word of words) {
    const known = meant.get(word.word) ?? meantBy(word.word, isLatinText);
    meant.set(word.word, known);
    word.word = known;
  }
}

function meantBy(word: string, isLatinText: boolean): string {
  const letters = [...word];
  if (!letters.some(isForeign)) return word;
  if (letters.some(isLatin)) return readMixed(word);
  return isLatinText ? (readAsLatin(word) ?? word) : word;
}

function opaque(word: string, from: number, to: number, isAfterBreak: boolean): TextWord {
  return { word, from, to, isAfterBreak, isGlued: false };
}

function endOfHandle(text: string, from: number): number {
  let to = from;
  while (to < text.length && /[\w.-]/.test(text.charAt(to))) to += 1;
  return to;
}

function startsLink(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 0x20;
  return (first === 0x68 || first === 0x77) && LINK.test(text.slice(at, at + 8));
}

function endOfLink(text: string, from: number): number {
  let to = from;
  while (to < text.length && !SPACE.test(text.charAt(to))) to += 1;
  return to;
}
