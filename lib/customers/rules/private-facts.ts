export type FactKind =
  | "card-number"
  | "email-address"
  | "phone-number"
  | "tracking-number"
  | "record-locator";

export interface PrivateFact {
  kind: FactKind;
  /** Letters and digits only, in capitals; an email address in small letters. */
  key: string;
  /** False where the token may be something everybody knows, such as a flight number. */
  isCertain: boolean;
}

export interface FactInText extends PrivateFact {
  from: number;
  to: number;
}

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const CARD = /(?<![\d-])\d(?:[ -]?\d){12,18}(?![\d-])/g;
const PHONE = /(?<![\p{L}\p{N}])\+?\(?\d(?:[ .\-/()]{0,2}\d){7,14}(?![\p{L}\p{N}])/gu;
const TOKEN = /(?<![\p{L}\p{N}@#._-])[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){4,33}(?![\p{L}\p{N}@])/gu;
const CUE =
  /(?:locator|pnr|confirmation|booking|reference|reservation|record|code|ticket|tracking|parcel|order|buchung\w*|referenz|vorgang\w*|reserva|localizador|réservation|dossier|prenotazione|codice)\P{L}{0,3}(?:(?:number|no|nr|code|is|was|number is|ist|lautet|es|è|est)\P{L}{0,3}){0,3}$/iu;
const FLIGHT = /^(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\d{1,4}[A-Z]?$/;
const AMOUNT = /^\d{1,5}[A-Z]{2,}$/;

/** What a customer wrote in private that may not appear in public: each place, with the fact as a key to compare. */
export function privateFactsIn(text: string): FactInText[] {
  const found: FactInText[] = [];
  const add = (kind: FactKind, match: RegExpMatchArray, key: string, isCertain: boolean) => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (!found.some((other) => from < other.to && other.from < to))
      found.push({ kind, key, isCertain, from, to });
  };
  for (const match of text.matchAll(EMAIL)) add("email-address", match, match[0].toLowerCase(), true);
  for (const match of text.matchAll(CARD)) {
    const digits = squeeze(match[0]);
    if (isCardNumber(digits)) add("card-number", match, digits, true);
  }
  for (const match of text.matchAll(TOKEN)) {
    const kind = kindOf(match[0]);
    if (kind === null) continue;
    const isCued = CUE.test(text.slice(Math.max(0, (match.index ?? 0) - 60), match.index));
    const key = squeeze(match[0]);
    if (kind === "record-locator" && !isLocator(match[0], isCued)) continue;
    add(
      kind,
      match,
      key,
      isCued || (kind === "tracking-number" ? true : !FLIGHT.test(key) && !AMOUNT.test(key)),
    );
  }
  for (const match of text.matchAll(PHONE)) add("phone-number", match, squeeze(match[0]), true);
  return found.sort((a, b) => a.from - b.from);
}

/** Digits with the check digit of ISO/IEC 7812 (Luhn), 13 to 19 of them. */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}

/** Letters and digits only, in capitals. */
export function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}

function kindOf(token: string): "tracking-number" | "record-locator" | null {
  const plain = squeeze(token);
  const digits = plain.replace(/\D/g, "").length;
  if (/^1Z[A-Z0-9]{16}$/.test(plain) || /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(plain)) return "tracking-number";
  if (plain.length >= 8 && digits >= 6 && /[A-Z]/.test(plain)) return "tracking-number";
  if (plain.length >= 16 && digits === plain.length) return "tracking-number";
  return plain.length === 6 ? "record-locator" : null;
}

/** Six capitals and digits; all letters, small ones or all digits only where the words before say what it is. */
function isLocator(token: string, isCued: boolean): boolean {
  if (!/^[A-Za-z0-9]{6}$/.test(token)) return false;
  const hasDigit = /\d/.test(token);
  const hasLetter = /[A-Za-z]/.test(token);
  if (isCued) return hasDigit || token === token.toUpperCase();
  return hasDigit && hasLetter && token === token.toUpperCase();
}
