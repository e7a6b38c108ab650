const LENGTH = 200;
/** Masked with some text beyond what is shown, so that the edge never cuts a number out of its mask. */
const LOOKED_AT = 2_000;

const EMAIL =
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}/gu;
const NUMBER = /(?<![\p{L}\p{N}])[+(]{0,2}\d(?:[ .()\u00a0-]{0,3}\d){6,}/gu;
const DAY = /^\d{4}-\d{2}-\d{2}$|^\d{2}\.\d{2}\.\d{4}$/;
const LOCATOR =
  /(?<![\p{L}\p{N}@＠#_])(?=[A-Za-z]{0,5}\d)(?=\d{0,5}[A-Za-z])[A-Za-z0-9]{6}(?![\p{L}\p{N}_])/gu;
const QUANTITY =
  /^\d+(?:am|pm|h|hr|hrs|hour|hours|m|min|mins|days?|weeks?|km|kms|kg|kgs|lb|lbs|mb|gb|usd|eur|gbp|th|st|nd|rd)$/i;
const MASK = "••••";

/** The line a queue shows of a text: one line, private facts masked, at most 200 code points. */
export function previewOf(text: string): string {
  const folded = text.replace(/\s+/g, " ").trim().slice(0, LOOKED_AT);
  return Array.from(maskPrivate(folded)).slice(0, LENGTH).join("").toWellFormed().trimEnd();
}

/**
 * The text with email addresses, phone and card numbers and what looks like a record locator (six letters and
 * digits) as `••••` and their last two to four characters. Days such as 2026-11-22 and `45mins` stay.
 */
export function maskPrivate(text: string): string {
  return text
    .replace(EMAIL, (address) => MASK + address.slice(-4))
    .replace(NUMBER, (digits) => (DAY.test(digits) ? digits : MASK + digits.replace(/\D/g, "").slice(-4)))
    .replace(LOCATOR, (token) => (QUANTITY.test(token) ? token : MASK + token.slice(-2)));
}
