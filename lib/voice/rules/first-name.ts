const NAME = /^\p{Lu}\p{Ll}[\p{L}\p{M}'’-]{0,23}$/u;
const TITLES = new Set(["mr", "mrs", "ms", "dr", "prof", "herr", "frau", "mme", "pan", "pani"]);
const NOBODY = new Set(["the", "team", "le", "la", "les", "el", "los", "der", "die", "das"]);

/**
 * The first name in a display name, where it can be told: two to four words that look like a person's, "Jo Hart" but not
 * "JO", "Angry Traveller 42" or "The Daily Post". Null else: a wrong name is worse than none.
 */
export function firstNameOf(displayName: string): string | null {
  const words = displayName
    .replace(/\p{Extended_Pictographic}|\u200d|\ufe0f/gu, " ")
    .trim()
    .split(/\s+/)
    .filter((word) => !TITLES.has(word.toLowerCase().replace(/\.$/, "")));
  const [first = ""] = words;
  if (words.length < 2 || words.length > 4 || NOBODY.has(first.toLowerCase())) return null;
  const isName = NAME.test(first) && words.every((word) => NAME.test(word) || /^\p{Lu}\.?$/u.test(word));
  return isName ? first : null;
}
