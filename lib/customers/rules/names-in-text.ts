const SHORTEST = 3;
const SHORTEST_NUMBER = 7;
/** How much of a number counts, from its end: lists write the country before it, or do not. */
const NUMBER_END = 9;
const NUMBER = /^\+?[\d\s().-]+$/u;
const GAPS = /(?<=\d)[ \t\u00a0().\-/]+(?=\d)/gu;
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** What may stand between two stretches of a text so that nothing is cut: longer names are not looked for. */
export const LONGEST_NAME = 300;

/**
 * Whether one of these addresses, names or numbers stands in a stretch of text, in any case and however a number is
 * parted. Not as a part of a longer word, and not at its very ends: whoever reads on in stretches lets them overlap.
 */
export function namesIn(known: readonly string[]): (text: string) => boolean {
  const all = [...new Set(known.map((each) => fold(each).trim().replace(/^@/u, "")))];
  const isNumber = (each: string) => NUMBER.test(each) && digitsOf(each).length >= SHORTEST_NUMBER;
  const numbers = all.filter(isNumber).map((each) => digitsOf(each).slice(-NUMBER_END));
  const words = all.filter(
    (each) => !isNumber(each) && each.length >= SHORTEST && each.length <= LONGEST_NAME,
  );
  return (text) => {
    const folded = fold(text);
    if (words.some((word) => standsIn(folded, word))) return true;
    if (numbers.length === 0) return false;
    const closed = folded.replace(GAPS, "");
    return numbers.some((number) => closed.includes(number));
  };
}

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const [before, behind] = [text.charAt(at - 1), text.charAt(at + word.length)];
    if (before !== "" && behind !== "" && !IN_WORD.test(before) && !IN_WORD.test(behind)) return true;
  }
  return false;
}

const fold = (text: string) => text.normalize("NFC").toLowerCase();
const digitsOf = (text: string) => text.replace(/\D/gu, "");
