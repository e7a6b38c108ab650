import { endsByGs1, remainder, weighted } from "./check-digits";

/** UPS: `1Z`, fifteen signs, a check digit; letters count (code − 63) mod 10, every second sign twice (UPS tech. spec.). */
export function isUps(plain: string): boolean {
  if (!/^1Z[A-Z0-9]{15}\d$/.test(plain)) return false;
  let sum = 0;
  for (let place = 0; place < 15; place++) {
    const sign = plain.charAt(place + 2);
    const value = sign <= "9" ? Number(sign) : (sign.charCodeAt(0) - 63) % 10;
    sum += place % 2 === 0 ? value : value * 2;
  }
  return (10 - (sum % 10)) % 10 === Number(plain.at(-1));
}

/** Universal Postal Union, S10: two letters, eight digits weighted 8 6 4 2 3 5 9 7 modulo 11, a check digit, a country. */
export function isS10(plain: string): boolean {
  if (!/^[A-Z]{2}\d{9}[A-Z]{2}$/.test(plain)) return false;
  const rest = 11 - (weighted(plain.slice(2, 10), [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  const check = rest === 10 ? 0 : rest === 11 ? 5 : rest;
  return check === Number(plain.charAt(10));
}

/** A DHL piece: `JJD`, `JVGL`, `JD` or `GM` and digits; no check digit is published. */
export function isDhlPiece(plain: string): boolean {
  return /^(?:J[A-Z]{2,3}\d{9,22}|JD\d{16,20}|GM\d{14,22})$/.test(plain);
}

/** FedEx: 12 digits by 3 1 7 modulo 11 then 10; 15, 20 and 22 (its last fifteen) by GS1's digit. */
export function isFedEx(digits: string): boolean {
  switch (digits.length) {
    case 12:
      return (weighted(digits.slice(0, 11), [3, 1, 7]) % 11) % 10 === Number(digits.at(-1));
    case 15:
      return endsByGs1(digits);
    case 20:
      return endsByGs1(digits) || endsByGs1(`92${digits}`);
    case 22:
      return /^9[26]/.test(digits) && (endsByGs1(digits.slice(-15)) || endsByGs1(digits));
    case 34:
      return (weighted(digits.slice(20, 33), [1, 7, 3]) % 11) % 10 === Number(digits.at(-1));
    default:
      return false;
  }
}

/** USPS: 20 digits, 22 from 91 to 95, or with `420` and the ZIP before (Publication 199), by GS1's digit. */
export function isUsps(digits: string): boolean {
  if (digits.length === 20) return endsByGs1(digits) || endsByGs1(`91${digits}`);
  if (digits.length === 22 || digits.length === 26) return /^9[1-5]/.test(digits) && endsByGs1(digits);
  if (digits.length === 30 || digits.length === 34)
    return digits.startsWith("420") && [22, 26].some((size) => isUsps(digits.slice(-size)));
  return false;
}

/** DHL Express: the last of ten or eleven digits is the remainder of the others by seven. */
export function isDhlExpress(digits: string): boolean {
  if (digits.length !== 10 && digits.length !== 11) return false;
  return remainder(digits.slice(0, -1), 7) === Number(digits.at(-1));
}

/** Digits that may be a parcel of somebody: only words around them can make it sure. */
export function isParcelDigits(digits: string): boolean {
  if (/^(\d)\1*$/.test(digits)) return false;
  return isFedEx(digits) || isUsps(digits) || isDhlExpress(digits);
}
