import { cuesBefore } from "./cues";
import { patternExpression, patternFault } from "./order-pattern";
import type { Found, ReadText } from "./read-text";
import { squeeze } from "./squeeze";

const CALLED = /^[A-Z]{0,4}\d{5,12}$/;

/** What fits the account's own patterns of order numbers. */
export function findOwnOrders({ text }: ReadText, patterns: readonly string[]): Found[] {
  return patterns
    .filter((pattern) => patternFault(pattern) === null)
    .flatMap((pattern) =>
      [...text.matchAll(patternExpression(pattern))].map(({ 0: written, index }) => ({
        from: index,
        to: index + written.length,
        key: squeeze(written),
        isCertain: true,
      })),
    );
}

/** What the words before call an order; how many were ordered is not its number. */
export function findOrders(read: ReadText): Found[] {
  return read.tokens.flatMap(({ plain, written, from, to }) => {
    if (!CALLED.test(plain) || /^\d{4}-\d/.test(written)) return [];
    if (!cuesBefore(read.text, read.cues, from).has("order")) return [];
    const before = read.text.slice(Math.max(0, from - 16), from);
    const isNumbered =
      /[#:º°]\s{0,2}$|(?:number|no|nr|num|numer|numero|número|nummer|номер)\P{L}{0,3}(?:is\P{L})?$/iu.test(
        before,
      );
    const isCertain = isNumbered || /[A-Z]/.test(plain) || plain.length >= 8;
    return isCertain || plain.length >= 6 ? [{ from, to, key: plain, isCertain }] : [];
  });
}
