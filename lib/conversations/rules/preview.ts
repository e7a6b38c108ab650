import { findPersonal, type PersonalInText } from "@/lib/customers/rules/personal/find-personal";

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
 * The text with personal data, email addresses, phone and card numbers and what looks like a record locator (six letters and
 * digits) as `••••` and their last two to four characters. Days such as 2026-11-22 and `45mins` stay.
 */
export function maskPrivate(text: string): string {
  return withoutPersonal(text)
    .replace(EMAIL, (address) => MASK + address.slice(-4))
    .replace(NUMBER, (digits) => (DAY.test(digits) ? digits : MASK + digits.replace(/\D/g, "").slice(-4)))
    .replace(LOCATOR, (token) => (QUANTITY.test(token) ? token : MASK + token.slice(-2)));
}

/** What the house knows by its check digits or its place; the patterns above see what else may be a number of somebody. */
function withoutPersonal(text: string): string {
  let rest = 0;
  let masked = "";
  for (const { kind, from, to } of findPersonal(text)) {
    masked += text.slice(rest, from) + MASK + text.slice(to - SHOWN[kind], to);
    rest = to;
  }
  return masked + text.slice(rest);
}

/** How many of its last signs stay, so that a person who has it before them knows it again. */
const SHOWN: Readonly<Record<PersonalInText["kind"], number>> = {
  "card-number": 4,
  iban: 4,
  "tracking-number": 4,
  "record-locator": 2,
  "order-number": 2,
  "phone-number": 4,
  "email-address": 4,
  "home-address": 0,
  "passport-number": 2,
  "national-id": 2,
};
