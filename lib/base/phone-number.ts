import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";

export interface PhoneNumber {
  /** E.164, as everybody stores it. */
  e164: string;
  /** As people write it across borders: "+1 202 555 0100". */
  formatted: string;
  country: string | undefined;
}

/** What somebody who shows no number is called until somebody knows better. */
export const WITHHELD_NAME = "Withheld number";

const LONGEST = 40;

/**
 * A phone number in any notation; one without a country belongs to that of `home`, a number of ours. Null for what is
 * no number. Runs on the server alone: the table of the world's numbers is large.
 */
export function readPhoneNumber(typed: string, home: string | null): PhoneNumber | null {
  const text = typed.trim().replace(/^tel:/i, "");
  if (text === "" || text.length > LONGEST) return null;
  const country = home === null ? undefined : parsePhoneNumberFromString(home)?.country;
  // Two noughts lead abroad in most of the world; in America it is 011, which the library knows.
  for (const candidate of [text, text.replace(/^00/, "+")]) {
    const parsed = parse(candidate, country);
    if (parsed?.isPossible()) return described(parsed.number);
  }
  return null;
}

function parse(text: string, country: CountryCode | undefined) {
  return parsePhoneNumberFromString(text, {
    extract: false,
    ...(country ? { defaultCountry: country } : {}),
  });
}

/** Without its extension: whoever answers there has the same number. */
function described(e164: string): PhoneNumber {
  const number = parsePhoneNumberFromString(e164);
  return { e164, formatted: number?.formatInternational() ?? e164, country: number?.country };
}
