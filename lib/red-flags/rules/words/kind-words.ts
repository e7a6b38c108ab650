import type { FlagKind } from "../../schemas";

/** Phrases of one language by kind; a trailing `*` takes any ending, one that stands alone any word. */
export type KindWords = Partial<Record<FlagKind, string[]>>;

/** What stands between commas, over any number of lines. */
export function phrases(list: string): string[] {
  return list
    .split(",")
    .map((phrase) => phrase.trim().replace(/\s+/g, " "))
    .filter((phrase) => phrase !== "");
}
