import { cuesAt, isNear } from "./cues";
import {
  isBalticCode,
  isDni,
  isHetu,
  isIcaoDigit,
  isNino,
  isNir,
  isPesel,
  isSsn,
  isSteuerId,
} from "./national-checks";
import type { Found, ReadText } from "./read-text";
import { squeeze } from "./squeeze";

const EDGE = ["(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])"] as const;
const shape = (pattern: string) => new RegExp(EDGE.join(pattern), "giu");
const SHAPES: readonly [RegExp, (plain: string) => boolean][] = [
  [shape("[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]"), isNino],
  [shape("[XYZ]?-?\\d{7,8}[- ]?[A-Z]|\\d{2}\\.\\d{3}\\.\\d{3}-?[A-Z]"), isDni],
  [shape("[12] ?\\d{2} ?\\d{2} ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}"), isNir],
];
const HETU = shape("\\d{6}[-+A-FU-Y]\\d{3}[0-9A-Y]");
const MRZ = /(?<![A-Z0-9<])([A-Z0-9<]{9})(\d)[A-Z<]{3}(\d{6})(\d)[MFX<](\d{6})(\d)[A-Z0-9<]{0,16}/g;

/** Numbers a state gives a person, by the check digits it publishes, or by what the words before call them. */
export function findNationalIds(read: ReadText): Found[] {
  const found: Found[] = [];
  for (const [pattern, isRight] of SHAPES) {
    for (const { 0: written, index } of read.text.matchAll(pattern)) {
      const key = squeeze(written);
      if (isRight(key)) found.push({ from: index, to: index + written.length, key, isCertain: true });
    }
  }
  for (const { 0: written, index } of read.text.matchAll(HETU))
    if (isHetu(written.toUpperCase()))
      found.push({ from: index, to: index + written.length, key: squeeze(written), isCertain: true });
  for (const { digits, parts, glues, from, to, isAlone } of read.numbers) {
    if (!isAlone) continue;
    const isCalled = () => isNear(read.cues, ["tax"], from, to);
    const sizes = parts.join("-");
    const isOne =
      (isSsn(digits) && sizes === "3-2-4" && (glues === "--" || isCalled())) ||
      (isSsn(digits) && sizes === "9" && cuesAt(read.text, read.cues, from, to).has("tax")) ||
      (sizes === "11" && (isPesel(digits) || isBalticCode(digits))) ||
      (isSteuerId(digits) && (sizes === "2-3-3-3" || isCalled()));
    if (isOne) found.push({ from, to, key: digits, isCertain: true });
  }
  return found;
}

/** Passports: called so by the words around, or the second line of the zone a machine reads, by its check digits. */
export function findPassports(read: ReadText): Found[] {
  const found: Found[] = [];
  for (const match of read.text.matchAll(MRZ)) {
    const [zone, number = "", check = "", born = "", bornCheck = "", ends = "", endsCheck = ""] = match;
    if (!isIcaoDigit(number, check) || !isIcaoDigit(born, bornCheck) || !isIcaoDigit(ends, endsCheck))
      continue;
    found.push({ from: match.index, to: match.index + zone.length, key: squeeze(number), isCertain: true });
  }
  const isCalled = (from: number, to: number) => cuesAt(read.text, read.cues, from, to).has("passport");
  for (const { plain, from, to } of read.tokens) {
    const digits = plain.replace(/\D/g, "").length;
    if (plain.length >= 6 && plain.length <= 10 && digits >= 5 && isCalled(from, to))
      found.push({ from, to, key: plain, isCertain: true });
  }
  for (const { digits, from, to, isAlone } of read.numbers)
    if (isAlone && digits.length <= 10 && isCalled(from, to))
      found.push({ from, to, key: digits, isCertain: true });
  return found;
}
