/** In small letters without accents; each may open or close a short post. */
const PHRASES: readonly string[] = [
  // en
  "me too",
  "me 2",
  "me three",
  "me as well",
  "mine too",
  "mine as well",
  "us too",
  "same here",
  "same",
  "same problem",
  "same issue",
  "same thing",
  "same story",
  "same situation",
  "same boat",
  "same for me",
  "same with me",
  "same over here",
  "same as me",
  "happened to me",
  "happened to me too",
  "happening to me",
  "so do i",
  "so am i",
  "so did i",
  "so have i",
  "ditto",
  "likewise",
  // de
  "ich auch",
  "mir auch",
  "mir geht es genauso",
  "geht mir auch so",
  "geht mir genauso",
  "bei mir auch",
  "bei uns auch",
  "wir auch",
  "uns auch",
  "gleiches problem",
  "das gleiche problem",
  "selbes problem",
  "dasselbe problem",
  "dasselbe hier",
  "gleiches hier",
  "hier auch",
  "hier genauso",
  "dito",
  // fr
  "moi aussi",
  "nous aussi",
  "pour moi aussi",
  "chez moi aussi",
  "moi pareil",
  "pareil",
  "pareil ici",
  "pareil pour moi",
  "meme probleme",
  "meme souci",
  "meme chose",
  "idem",
  "idem ici",
  // es
  "yo tambien",
  "a mi tambien",
  "a mi igual",
  "nosotros tambien",
  "mismo problema",
  "el mismo problema",
  "lo mismo",
  "lo mismo aqui",
  "igual aqui",
  "me pasa lo mismo",
  "me pasa igual",
  "me paso lo mismo",
  // pt
  "eu tambem",
  "comigo tambem",
  "aqui tambem",
  "nos tambem",
  "mesmo problema",
  "o mesmo problema",
  "mesma coisa",
  "a mesma coisa",
  "o mesmo aqui",
  "igual comigo",
  // pl
  "ja tez",
  "ja rowniez",
  "mnie tez",
  "mi tez",
  "u mnie tez",
  "u mnie to samo",
  "u mnie tak samo",
  "to samo",
  "tak samo",
  "ten sam problem",
  "mam to samo",
  "mam tak samo",
  "tez tak mam",
];

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
  return PHRASES.some((phrase) => opensOrCloses(words, phrase));
}

/** `same` alone says it; within other words it does not. */
const opensOrCloses = (words: string, phrase: string): boolean =>
  words === phrase ||
  (phrase.includes(" ") && (words.startsWith(`${phrase} `) || words.endsWith(` ${phrase}`)));
