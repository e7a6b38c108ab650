const CLASSES: Readonly<Record<string, string>> = { "#": "[0-9]", "@": "[A-Za-z]" };
const MOST = 40;

/** Why a pattern of order numbers can't be kept; null where it can. */
export type PatternFault = "empty" | "too-long" | "too-wide" | "bad-sign";

/**
 * What is wrong with an account's own pattern: letters and digits stand for themselves, `#` for a digit, `@` for a
 * letter. One that a year, a price or a word would fit is too wide.
 */
export function patternFault(pattern: string): PatternFault | null {
  if (pattern.trim() === "") return "empty";
  if (pattern.length > MOST) return "too-long";
  if (!/^[\p{L}\p{N}#@ ._/-]+$/u.test(pattern)) return "bad-sign";
  const digits = pattern.match(/[#\d]/g)?.length ?? 0;
  const fixed = pattern.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return digits < 3 || digits + fixed < (fixed > 0 ? 5 : 7) ? "too-wide" : null;
}

/** A pattern as an expression that can't be slow: one sign or class for each place, nothing repeated. */
export function patternExpression(pattern: string): RegExp {
  const source = [...pattern]
    .map(
      (sign) => CLASSES[sign] ?? (/[- ]/.test(sign) ? "[- ]?" : sign.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")),
    )
    .join("");
  return new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, "giu");
}
