import { wordsOfText } from "@/lib/red-flags/rules/text/words-of-text";
import type { ReadText, Spoken } from "../voice-about";

const FEWEST_WORDS = 6;
/** Where a name stands in a greeting as it is; Polish and Lithuanian bend it. */
const GREETINGS: Readonly<Record<string, string>> = {
  en: "Hi {name}",
  fr: "Bonjour {name}",
  fi: "Hei {name}",
  de: "Hallo {name}",
  es: "Hola, {name}",
  ru: "Здравствуйте, {name}",
};
const GREETED = /^\s*(hi|hello|hey|dear|bonjour|salut|hei|moi|hallo|hola|привет|здравствуйте)(?=[\s,.!])/iu;

/** That a first private answer does not name the person, where their first name is known; bent names count. */
export function nameMissing({ text, words, language, about }: ReadText): Spoken[] {
  const { firstName } = about;
  if (firstName === null || words.length < FEWEST_WORDS) return [];
  const [name] = wordsOfText(firstName);
  if (!name) return [];
  const isForeign = language === "ru" && /^\p{Script=Latin}/u.test(firstName);
  const stem = name.word.length > 3 ? name.word.slice(0, -1) : name.word;
  if (isForeign || words.some(({ word }) => word.startsWith(stem))) return [];
  const greeted = GREETED.exec(text);
  const pattern = GREETINGS[language ?? ""];
  const [first] = words;
  const from = greeted ? greeted[0].length - (greeted[1] ?? "").length : (first?.from ?? 0);
  const to = greeted ? greeted[0].length : (first?.to ?? 0);
  const said = text.slice(from, to);
  const greeting = pattern?.replace("{name}", firstName);
  const better = greeting === undefined ? null : greeted ? greeting : `${greeting}, ${said}`;
  return [{ from, to, better, values: { name: firstName } }];
}
