import { cuesAt } from "./cues";
import type { Found, NumberRead, ReadText } from "./read-text";

/** Numbers of firms and services that cost nothing or extra: nobody's own (ITU E.169, national plans). */
const SERVICE =
  /^(?:(?:00)?1?(?:8(?:00|33|44|55|66|77|88)|900)\d{7}|(?:0|(?:00)?44)(?:800|808|84[345]|87[0123]|3\d\d|9\d\d)\d{6,7}|(?:0|(?:00)?49)(?:800|180\d?|900|137)\d{4,8}|(?:0|(?:00)?33)8\d{8}|(?:(?:00)?34)?90[0-9]\d{6}|(?:(?:00)?48)?80[01]\d{6}|(?:00)?800\d{8})$/;
const DATE =
  /^(?:(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d|[0-3]\d[01]\d(?:19|20)\d{2}|[01]\d[0-3]\d(?:19|20)\d{2})/;

/**
 * Telephone numbers as a careful reader sees them, without a country to guess by: with `+`, as North America writes
 * them, with the national 0, or behind a word that says so. Lines of firms are not personal.
 */
export function findPhones(read: ReadText): Found[] {
  const best = new Map<number, Found>();
  for (const number of read.numbers) {
    const certainty = certaintyOf(read, number);
    if (certainty === null || SERVICE.test(number.digits)) continue;
    const from = read.text.charAt(number.from - 1) === "(" ? number.from - 1 : number.from;
    const isPlus = read.text.charAt(from - 1) === "+";
    best.set(number.from, {
      from: isPlus ? from - 1 : from,
      to: number.to,
      key: number.digits,
      isCertain: certainty,
    });
  }
  return [...best.values()].sort((a, b) => Number(b.isCertain) - Number(a.isCertain));
}

/** True is one for sure, false may be one, null is none. */
function certaintyOf({ text, cues }: ReadText, number: NumberRead): boolean | null {
  const { digits, parts, glues, from, to, isAlone, isPlus } = number;
  if (digits.length > 15 || parts.length > 6 || /^(\d)\1*$/.test(digits)) return null;
  if (isPlus) return digits.length >= 8 ? true : null;
  if (!isAlone && parts.at(-1) !== 4) return null;
  if (isDate(number)) return null;
  const isCalled = () => cuesAt(text, cues, from, to).has("phone");
  const shape = parts.join("-");
  if (/^(?:1-)?3-3-4$/.test(shape) && /^1?[2-9]\d\d[2-9]/.test(digits))
    return /^ *$/.test(glues) && text.charAt(from - 1) !== "(" ? isCalled() : true;
  if (/^00[1-9]/.test(digits) && digits.length >= 10 && isAlone) return true;
  if (/^0[1-9]/.test(digits) && digits.length >= 9 && digits.length <= 12 && isAlone)
    return (parts.length > 1 && (!/[/]/.test(glues) || parts.length === 2)) || isCalled();
  if (!isAlone) return null;
  if (isCalled()) return true;
  return parts.length === 1 && digits.length >= 10 && digits.length <= 13 ? false : null;
}

function isDate({ digits, parts, glues }: NumberRead): boolean {
  return DATE.test(digits) && parts.length >= 3 && /^([-./ ])\1/.test(glues);
}
