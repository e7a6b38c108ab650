import type { TextWord } from "@/lib/red-flags/rules/text/words-of-text";
import { areEveryday } from "@/lib/red-flags/rules/words/everyday-words";

export const GUIDE_LANGUAGES = ["en", "fr", "pl", "fi", "ru", "lt", "de", "es"] as const;
const READ_WORDS = 60;
const FEWEST = 2;

/**
 * The language a text is written in, by the small words of eight; `fallback` where these don't tell. Light enough to be
 * asked at every pause of the hand, and the same in the browser and on the server.
 */
export function textLanguage(words: readonly TextWord[], fallback: string | null): string | null {
  const counts = new Map<string, number>();
  for (const { word } of words.slice(0, READ_WORDS))
    for (const language of GUIDE_LANGUAGES)
      if (areEveryday([word], language)) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || first[1] < FEWEST) return fallback;
  const isTied = second !== undefined && second[1] === first[1];
  return isTied && fallback !== null ? fallback : first[0];
}
