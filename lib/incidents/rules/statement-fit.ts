import { weightedLength } from "@/lib/replies/rules/weighted-length";

/** What a public post may have, as X counts (x-api.md §12). */
export const MOST_WEIGHT = 280;

/** How much a short statement is over what fits into one post with its signature, as X counts; 0 where it fits. */
export function overBy(text: string, signatureLength: number): number {
  const { weightedLength: length } = weightedLength(text, { leadingMentionsFree: false });
  return Math.max(0, length + signatureLength - MOST_WEIGHT);
}

interface Sayable {
  language: string;
  use: string;
}

/**
 * The statement for an answer: the short one in public, the long one in private; in the person's language, else English,
 * else the first. In private the short one does where there is no long one. Null where nothing fits.
 */
export function pickStatement<T extends Sayable>(
  texts: readonly T[],
  { language, audience }: { language: string | null; audience: "public" | "private" },
): { text: T; isFallback: boolean } | null {
  const use = audience === "public" ? "short" : "long";
  const fitting = texts.filter((each) => each.use === use);
  // A long one is not for the public: it would be cut in parts.
  const usable = fitting.length > 0 || audience === "public" ? fitting : texts;
  const base = (tag: string) => tag.split("-")[0];
  const own =
    language === null
      ? undefined
      : (usable.find((each) => each.language === language) ??
        usable.find((each) => base(each.language) === base(language)));
  const text = own ?? usable.find((each) => base(each.language) === "en") ?? usable[0];
  return text ? { text, isFallback: !own && language !== null } : null;
}
