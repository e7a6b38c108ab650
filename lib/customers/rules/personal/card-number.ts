/** What schemes give out (ISO/IEC 7812, their published ranges): what it begins with, and how long it is. */
const RANGES: readonly { prefix: RegExp; lengths: readonly number[] }[] = [
  { prefix: /^4/, lengths: [13, 16, 19] },
  { prefix: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720|9792)/, lengths: [16] },
  { prefix: /^3[47]/, lengths: [15] },
  { prefix: /^3(?:0[0-5]|095|6|[89])/, lengths: [14, 16, 17, 18, 19] },
  { prefix: /^(?:35(?:2[89]|[3-8])|220[0-4]|508|6(?:0|2|4[4-9]|5))/, lengths: [16, 17, 18, 19] },
  { prefix: /^(?:50|5[6-8]|63(?:04|90)|67)/, lengths: [13, 14, 15, 16, 17, 18, 19] },
];

/** Digits with the check digit of ISO/IEC 7812 (Luhn), 13 to 19 of them, as some scheme gives them out. */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits) || !hasCheckDigit(digits) || /^(\d)\1*$/.test(digits)) return false;
  return RANGES.some(({ prefix, lengths }) => lengths.includes(digits.length) && prefix.test(digits));
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    sum += i % 2 === 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
  }
  return sum % 10 === 0;
}
