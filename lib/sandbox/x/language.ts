import { eld } from "eld/small";

const known = "en es fr de it pt nl sv da no fi pl tr ru uk ar he ja ko zh hi cs el hu ro th vi id".split(
  " ",
);
eld.setLanguageSubset(known);

/** X's guess of the language; `und` when there is too little to tell. Plain letters in doubt count as English. */
export function detectLanguage(text: string): string {
  const words = text.replace(/[@#＠＃]\w+|https?:\/\/\S+/gu, " ").trim();
  if (!/\p{L}{2}/u.test(words)) return "und";
  const guess = eld.detect(words);
  if (guess.language && guess.isReliable()) return guess.language;
  return /^[\p{ASCII}’“”…–—]*$/u.test(words.replace(/\p{Emoji_Presentation}/gu, ""))
    ? "en"
    : guess.language || "und";
}
