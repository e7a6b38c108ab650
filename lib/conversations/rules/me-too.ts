import { meTooPhrases } from "./me-too-phrases";

const LONGEST = 120;
const MOST_WORDS = 9;
const NOT_THE_SAME = /(?:^| )(?:not|no|never|isn t|wasn t|nicht|kein|keine|pas|jamais|nunca|nao|nie)(?: |$)/;
const PLUS_ONE = /^\s*(?:\+ ?1|☝️?|🙋[^\p{L}\p{N}]*|👆[^\p{L}\p{N}]*)[\s.!]*$/u;

/**
 * Whether a bystander's short post says that the same happened to its writer, in English, German, French,
 * Spanish, Portuguese or Polish. A proposal, for a person to take up.
 */
export function isMeToo(text: string): boolean {
  if (text.length > LONGEST * 3) return false;
  const said = text.replace(/https?:\/\/\S+/gi, " ").replace(/[@＠][A-Za-z0-9_]+/g, " ");
  if (PLUS_ONE.test(said)) return true;
  const words = said
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (words.length > LONGEST || words.split(" ").length > MOST_WORDS || NOT_THE_SAME.test(` ${words} `))
    return false;
  return meTooPhrases.some((phrase) => opensOrCloses(words, phrase));
}

/** `same` alone says it; within other words it does not. */
const opensOrCloses = (words: string, phrase: string): boolean =>
  words === phrase ||
  (phrase.includes(" ") && (words.startsWith(`${phrase} `) || words.endsWith(` ${phrase}`)));
