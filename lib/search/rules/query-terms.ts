import type { QueryToken } from "./parse-query";

/** One thing to be found: words in a row, the last perhaps only begun; or a number. */
export interface Term {
  text: string;
  isPrefix: boolean;
  /** The digits as they were typed, where it may be a number. */
  digits: string | null;
}

const NUMERIC = /^[+(]?[\d().\-/]*\d[\d().\-/]*$/;
const FEWEST_DIGITS = 6;
const MOST_DIGITS = 20;

/**
 * The words of a query, wanted or not. Parts of one number typed apart are one term; the last wanted word counts as
 * begun, because it may still be being typed.
 */
export function queryTerms(tokens: readonly QueryToken[]): { wanted: Term[]; unwanted: Term[] } {
  const words = tokens.flatMap((token) => (token.kind === "filter" ? [] : [token]));
  const unwanted = words.filter(({ not }) => not).map(({ text }) => term(text, false));
  const wanted: Term[] = [];
  let number: string[] = [];
  const endNumber = () => {
    if (number.length > 0) wanted.push(...asNumber(number));
    number = [];
  };
  for (const { kind, text, not } of words) {
    if (not) continue;
    if (kind === "word" && NUMERIC.test(text)) {
      number.push(text);
      continue;
    }
    endNumber();
    wanted.push(term(text, false));
  }
  endNumber();
  const last = words.at(-1);
  const begun = wanted.at(-1);
  if (begun && last && last.kind === "word" && !last.not && last.text.length > 1) begun.isPrefix = true;
  return { wanted, unwanted };
}

function asNumber(parts: readonly string[]): Term[] {
  const whole = parts.join(" ");
  const digits = whole.replace(/\D/g, "");
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS)
    return parts.map((part) => term(part, false));
  const isAbroad = whole.startsWith("+") || digits.startsWith("00");
  const bare = digits.replace(/^0+/, "");
  return [{ text: whole, isPrefix: false, digits: isAbroad ? `+${bare}` : bare }];
}

const term = (text: string, isPrefix: boolean): Term => ({ text, isPrefix, digits: null });
