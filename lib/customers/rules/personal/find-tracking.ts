import { cuesAt, isNear } from "./cues";
import type { Found, ReadText, Token } from "./read-text";
import { squeeze } from "./squeeze";
import { isDhlPiece, isParcelDigits, isS10, isUps } from "./tracking-checks";

const UPS = /(?<![\p{L}\p{N}])1 ?Z(?:[ -]?[A-Z0-9]){16}(?![\p{L}\p{N}])/giu;
const S10 = /(?<![\p{L}\p{N}])[A-Z]{2}[ -]?\d(?:[ -]?\d){8}[ -]?[A-Z]{2}(?![\p{L}\p{N}])/giu;

/** Numbers of parcels: by their check digits; digits alone where the words near say so; any where they are called one. */
export function findTracking(read: ReadText): Found[] {
  const found: Found[] = [];
  const shaped = (pattern: RegExp, isRight: (plain: string) => boolean) => {
    for (const { 0: written, index } of read.text.matchAll(pattern)) {
      const key = squeeze(written);
      if (isRight(key)) found.push({ from: index, to: index + written.length, key, isCertain: true });
    }
  };
  shaped(UPS, isUps);
  shaped(S10, isS10);
  for (const token of read.tokens) {
    const certainty = ofToken(read, token);
    if (certainty !== null)
      found.push({ from: token.from, to: token.to, key: token.plain, isCertain: certainty });
  }
  for (const { digits, from, to, isAlone } of [...read.numbers].reverse()) {
    if (digits.length < 8 || !isAlone) continue;
    const isCalled = () => cuesAt(read.text, read.cues, from, to).has("parcel");
    const isOne =
      (isParcelDigits(digits) && isNear(read.cues, ["parcel", "carrier"], from, to)) ||
      (/^9[1-6]\d{20}$/.test(digits) && isParcelDigits(digits)) ||
      isCalled();
    if (isOne) found.push({ from, to, key: digits, isCertain: true });
    else if (digits.length >= 16 && !/^(\d)\1*$/.test(digits))
      found.push({ from, to, key: digits, isCertain: false });
  }
  return found;
}

/** Whether a token of letters and digits is a parcel's number for sure; null is not one at all. */
function ofToken({ text, cues }: ReadText, { plain, from, to, before }: Token): boolean | null {
  if (plain.length < 8 || !/[A-Z]/.test(plain) || before === "#") return null;
  const digits = plain.replace(/\D/g, "").length;
  if (digits < 6) return null;
  if (isDhlPiece(plain)) return true;
  if (cuesAt(text, cues, from, to).has("parcel")) return true;
  return digits >= 8 ? false : null;
}
