import type { Digit } from "./digit-of";

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/i;
const LONGEST_UUID = 36;
const LONGEST_PHONE = 15;
const LONGEST_ADDRESS = 300;

/** Whether a run of digits says by what stands around it that it is no card: a phone number, an IBAN, a parcel, an id. */
export function isOtherNumber(text: string, groups: readonly (readonly Digit[])[]): boolean {
  const first = groups[0]?.[0];
  const last = groups.at(-1)?.at(-1);
  if (!first || !last) return true;
  const digits = groups.flatMap((group) => group.map(({ value }) => value)).join("");
  const before = text.slice(Math.max(0, first.from - 2), first.from);
  if (before.endsWith("+") && digits.length <= LONGEST_PHONE) return true;
  // USPS and FedEx write 20 digits and more by fours.
  if (/^9[1-6]/.test(digits) && digits.length >= 20) return true;
  if (isPathPart(text, first.from, last.to)) return true;
  if (isIban(before + digits)) return true;
  const around = text.slice(Math.max(0, first.from - LONGEST_UUID), last.to + LONGEST_UUID);
  const uuid = UUID.exec(around);
  if (!uuid) return false;
  const begin = Math.max(0, first.from - LONGEST_UUID) + uuid.index;
  return begin < last.to && first.from < begin + LONGEST_UUID;
}

/** A whole part of an address's path is an id of a page. */
function isPathPart(text: string, from: number, to: number): boolean {
  if (text[from - 1] !== "/" || !/^(?:[/?#.,;:!\s"'<>)]|$)/.test(text.slice(to, to + 1))) return false;
  const before = text.slice(Math.max(0, from - LONGEST_ADDRESS), from);
  return /https?:\/\/[^\s"'<>()]*$/i.test(before);
}

/** ISO 13616: 97 divides it with its first four signs at the end, a remainder of 1. */
function isIban(text: string): boolean {
  if (!/^[A-Za-z]{2}\d{13,32}$/.test(text)) return false;
  const moved = text.slice(4) + text.slice(0, 4);
  let rest = 0;
  for (const sign of moved.toUpperCase())
    rest = Number(`${rest}${/\d/.test(sign) ? sign : sign.charCodeAt(0) - 55}`) % 97;
  return rest === 1;
}
