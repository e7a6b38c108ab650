/** What a character is to a reader of words: nothing, a gap, the end of a sentence, or letters and figures. */
export const NOTHING = "";
export const GAP = " ";
export const BREAK = ".";

const BREAKS = new Set([".", "!", "?", ";", "…", "。", "|", "•"]);
const APOSTROPHES = new Set(["'", "’", "‘", "ʼ", "`", "´", "′", "＇", "‛"]);
/** Letters that Unicode does not take apart, though a reader of another keyboard writes the plain one. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
const REMEMBERED = 20_000;
const remembered = new Map<number, string>();

/**
 * One character in small letters, without marks, in its plain form (NFKD); every apostrophe is `'`, every figure 0 to
 * 9. What is not seen (joiners, bidi controls, variation selectors, soft hyphens, marks) is nothing.
 */
export function foldCharacter(codePoint: number): string {
  const known = remembered.get(codePoint);
  if (known !== undefined) return known;
  const folded = fold(String.fromCodePoint(codePoint));
  if (remembered.size < REMEMBERED) remembered.set(codePoint, folded);
  return folded;
}

function fold(character: string): string {
  if (APOSTROPHES.has(character)) return "'";
  if (BREAKS.has(character)) return BREAK;
  if (/^[\p{M}\p{Cf}\u115F\u1160\u3164\uFFA0]$/u.test(character)) return NOTHING;
  if (!/^[\p{L}\p{N}]$/u.test(character)) return GAP;
  const plain = character
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/./gu, (letter) => PLAIN[letter] ?? (/^\p{Nd}$/u.test(letter) ? figure(letter) : letter));
  return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : GAP;
}

/** Decimal figures stand in unbroken tens in Unicode, so the value is the distance to the zero below. */
function figure(letter: string): string {
  if (letter >= "0" && letter <= "9") return letter;
  const codePoint = letter.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value++) {
    const below = String.fromCodePoint(Math.max(0, codePoint - value - 1));
    if (!/^\p{Nd}$/u.test(below)) return String(value);
  }
  return String(codePoint % 10);
}
