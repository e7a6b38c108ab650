import { digitOf } from "./digit-of";

/** A text as a reader of numbers sees it, and where each of its signs stood. */
export interface FoldedText {
  text: string;
  /** UTF-16 offset in the original of the sign at an offset here. */
  at: (offset: number) => number;
  /** Where the sign before an offset here ends in the original. */
  end: (offset: number) => number;
}

const REMEMBERED = 5000;
const folded = new Map<string, string>();
const PLAIN = /^[\t\n\r -~]*$/;
const UNSEEN =
  /\u034f|\u20e3|[\ufe00-\ufe0f]|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const DASHES = /[\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d\u30fc]/;
const BLANK = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/;
const WORD = /[\p{L}\p{N}]{2,64}/gu;
const LOOKS_LATIN = new Map(
  Object.entries({
    А: "A",
    В: "B",
    С: "C",
    Е: "E",
    Н: "H",
    І: "I",
    Ј: "J",
    К: "K",
    М: "M",
    О: "O",
    Р: "P",
    Ѕ: "S",
    Т: "T",
    Х: "X",
    У: "Y",
    З: "3",
    а: "a",
    с: "c",
    е: "e",
    і: "i",
    ј: "j",
    о: "o",
    р: "p",
    ѕ: "s",
    х: "x",
    у: "y",
    Α: "A",
    Β: "B",
    Ε: "E",
    Ζ: "Z",
    Η: "H",
    Ι: "I",
    Κ: "K",
    Μ: "M",
    Ν: "N",
    Ο: "O",
    Ρ: "P",
    Τ: "T",
    Υ: "Y",
    Χ: "X",
    ο: "o",
    ν: "v",
  }),
);

/**
 * Digits of any script as 0–9, full-width and mathematical letters, dashes and blanks as plain ones, unseen signs
 * left out, and letters that only look Latin as Latin in words that hold a digit or a Latin letter as well.
 */
export function foldText(original: string): FoldedText {
  if (PLAIN.test(original)) return { text: original, at: (offset) => offset, end: (offset) => offset };
  const signs: string[] = [];
  const places: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const sign of original) {
    const plain = plainOf(sign);
    // One UTF-16 unit of ours for each of theirs that stays, so that offsets here are offsets of a string.
    for (let unit = 0; unit < plain.length; unit++) {
      signs.push(plain.charAt(unit));
      places.push(place);
      ends.push(place + sign.length);
    }
    place += sign.length;
  }
  return {
    text: latin(signs.join("")),
    at: (offset) => places[offset] ?? original.length,
    end: (offset) => ends[offset - 1] ?? 0,
  };
}

function plainOf(sign: string): string {
  if (sign <= "\u007e") return sign;
  if (sign >= "\u00c0" && sign <= "\u052f" && sign !== "\u034f") return sign;
  const known = folded.get(sign);
  if (known !== undefined) return known;
  const plain = foldSign(sign);
  if (folded.size < REMEMBERED) folded.set(sign, plain);
  return plain;
}

function foldSign(sign: string): string {
  if (UNSEEN.test(sign)) return "";
  if (DASHES.test(sign)) return "-";
  if (BLANK.test(sign)) return " ";
  const digit = digitOf(sign);
  if (digit !== null) return String(digit);
  const code = sign.codePointAt(0) ?? 0;
  const isWide = (code >= 0xff01 && code <= 0xff5e) || (code >= 0x1d400 && code <= 0x1d7cb);
  if (!isWide) return sign;
  const plain = sign.normalize("NFKC");
  return plain.length === 1 ? plain : sign;
}

function latin(text: string): string {
  return text.replace(WORD, (word) => {
    if (!/[A-Za-z0-9]/.test(word) || !/[^A-Za-z0-9]/.test(word)) return word;
    const folded = word.replace(/[^A-Za-z0-9]/gu, (sign) => LOOKS_LATIN.get(sign) ?? sign);
    return /^[A-Za-z0-9]+$/.test(folded) ? folded : word;
  });
}
