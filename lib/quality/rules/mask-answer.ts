import { findPersonal } from "@/lib/customers/rules/personal/find-personal";

const NAME_MARK = "[name]";

/**
 * An answer as it may be shown to everybody: what names or opens something of a person is its kind in brackets, handles,
 * links to them and the person's own names too. Masks rather too much.
 */
export function maskAnswer(
  text: string,
  names: readonly string[],
  orderPatterns: readonly string[] = [],
): string {
  let masked = text;
  for (const { from, to, kind } of findPersonal(text, orderPatterns).toReversed())
    masked = `${masked.slice(0, from)}[${kind}]${masked.slice(to)}`;
  masked = masked.replace(/(^|[^\p{L}\p{N}_@])@\w{1,30}/gu, `$1${NAME_MARK}`);
  const words = names
    .flatMap((name) => name.split(/[\s.,;:_-]+/u))
    .filter((word) => /^\p{L}{2,}$/u.test(word));
  for (const word of new Set(words))
    masked = masked.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, "giu"), NAME_MARK);
  return masked;
}
