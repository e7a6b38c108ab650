import { remainder, weighted } from "./check-digits";

/** US SSN: never area 000, 666 or 9xx, group 00, serial 0000 (SSA, POMS RM 10201.035). */
export function isSsn(digits: string): boolean {
  return /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}

/** UK National Insurance number (HMRC, NIM39110): letters that are given out, six digits, A to D. */
export function isNino(plain: string): boolean {
  return /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(plain);
}

/** German Steuer-ID: eleven digits, not from 0, one of the first ten twice or thrice, ISO 7064 mod 11,10 (BZSt). */
export function isSteuerId(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits)) return false;
  const different = new Set(digits.slice(0, 10)).size;
  if (different !== 9 && different !== 8) return false;
  let product = 10;
  for (const digit of digits.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

/** Spanish DNI and NIE: the letter at the number's remainder by 23 (Orden INT/2058/2008; X, Y, Z count 0, 1, 2). */
export function isDni(plain: string): boolean {
  if (!/^[XYZ\d]\d{7}[A-Z]$/.test(plain)) return false;
  const number = Number(plain.slice(0, 8).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter))));
  return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(number % 23) === plain.at(-1);
}

/** French NIR: sex, year, month, place, order; key is 97 less the remainder by 97, 2A and 2B as 19 and 18 (INSEE). */
export function isNir(plain: string): boolean {
  if (!/^[12]\d{2}(?:0[1-9]|1[0-2]|[2-4]\d|[5-9]\d)(?:\d{2}|2[AB])\d{8}$/.test(plain)) return false;
  const body = plain.slice(0, 13).replace("2A", "19").replace("2B", "18");
  return 97 - remainder(body, 97) === Number(plain.slice(13));
}

/** Polish PESEL: born on a day (the century in the month), weights 1 3 7 9 (Dz.U. 2010 nr 217 poz. 1427). */
export function isPesel(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const month = Number(digits.slice(2, 4)) % 20;
  if (!isDay(Number(digits.slice(4, 6)), month)) return false;
  return (10 - (weighted(digits.slice(0, 10), [1, 3, 7, 9]) % 10)) % 10 === Number(digits.at(-1));
}

/** Finnish henkilötunnus: the day of birth, a sign of the century, a number and its check sign by 31 (DVV). */
export function isHetu(plain: string): boolean {
  const parts = /^(\d{2})(\d{2})(\d{2})[-+A-FU-Y](\d{3})([\dA-Y])$/.exec(plain);
  if (!parts) return false;
  const [, day = "", month = "", year = "", serial = "", sign] = parts;
  if (!isDay(Number(day), Number(month))) return false;
  return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(Number(day + month + year + serial) % 31) === sign;
}

/** Lithuanian asmens kodas and Estonian isikukood: century, day of birth, a digit by 11 in one of two weightings. */
export function isBalticCode(digits: string): boolean {
  if (!/^[1-8]\d{10}$/.test(digits)) return false;
  if (!isDay(Number(digits.slice(5, 7)), Number(digits.slice(3, 5)))) return false;
  const body = digits.slice(0, 10);
  const first = weighted(body, [1, 2, 3, 4, 5, 6, 7, 8, 9, 1]) % 11;
  const second = weighted(body, [3, 4, 5, 6, 7, 8, 9, 1, 2, 3]) % 11;
  return (first < 10 ? first : second % 10) === Number(digits.at(-1));
}

/** ICAO 9303: signs weighted 7 3 1, letters 10 to 35, `<` nothing, by ten. */
export function isIcaoDigit(signs: string, check: string): boolean {
  let sum = 0;
  for (let place = 0; place < signs.length; place++) {
    const sign = signs.charAt(place);
    const value = sign === "<" ? 0 : sign <= "9" ? Number(sign) : sign.charCodeAt(0) - 55;
    sum += value * ([7, 3, 1][place % 3] ?? 0);
  }
  return sum % 10 === Number(check);
}

function isDay(day: number, month: number): boolean {
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= ([4, 6, 9, 11].includes(month) ? 30 : month === 2 ? 29 : 31)
  );
}
