import { cuesAt } from "./cues";
import type { Found, ReadText, Token } from "./read-text";

const FLIGHT = /^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z]|[A-Z]{3})\d{1,4}[A-Z]?$/;
const AMOUNT = /^\d{1,5}[A-Z]{1,4}$/;
/** Aircraft and their tails, postcodes of Britain and Canada, hours. */
const KNOWN =
  /^(?:[AB]\d{3}[A-Z]{2}|N\d{1,5}[A-Z]{0,2}|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|(?:[A-Z]\d){3}|\d{1,2}[AP]M\d{1,2}[AP]M)$/;
const WORDS = new Set(
  (
    "PLEASE THANKS URGENT DELAYS FLIGHT CANCEL NUMBER TICKET RETURN LONDON CHANGE MISSED ANSWER UNABLE CANNOT STATUS " +
    "REFUND REALLY SHOULD BEFORE THANKS ALWAYS DETAIL ONLINE EMAILS TWEETS SYSTEM ISSUED FAILED PAYING BOOKED MOVING"
  ).split(" "),
);

/** Record locators: six letters and digits that the words around call one, or that can hardly be anything else. */
export function findLocators(read: ReadText): Found[] {
  return read.tokens.flatMap((token) => {
    const certainty = token.plain.length === 6 ? isLocator(read, token) : null;
    return certainty === null
      ? []
      : [{ from: token.from, to: token.to, key: token.plain, isCertain: certainty }];
  });
}

/** Whether a token of six is one for sure; null is not one at all. */
function isLocator({ text, cues }: ReadText, token: Token): boolean | null {
  const { plain, written, from, to, before } = token;
  const hasDigit = /\d/.test(plain);
  const hasLetter = /[A-Z]/.test(plain);
  const isLoud = written === written.toUpperCase();
  if (written.includes("-") && !isLoud) return null;
  if (!hasDigit && (!isLoud || written.includes("-") || WORDS.has(plain))) return null;
  const said = cuesAt(text, cues, from, to);
  const isStrong = said.has("locator") || said.has("two-bookings");
  if (isStrong && hasDigit) return true;
  if (!hasDigit) {
    const around = text.slice(Math.max(0, from - 24), to + 24);
    return isStrong && (/\p{Ll}|[:#]/u.test(around) || text.length < 24) ? true : null;
  }
  if (!hasLetter) return said.has("booking") ? false : null;
  if (FLIGHT.test(plain) && plain.slice(-1) <= "9")
    return said.has("booking") && /^[A-Z]{3}/.test(plain) ? true : null;
  if (FLIGHT.test(plain) || AMOUNT.test(plain)) return null;
  if (said.has("booking")) return true;
  if (before === "#" || !isLoud || written.includes("-") || KNOWN.test(plain)) return null;
  return changes(plain) >= 2;
}

function changes(plain: string): number {
  return plain.match(/[A-Z](?=\d)|\d(?=[A-Z])/g)?.length ?? 0;
}
