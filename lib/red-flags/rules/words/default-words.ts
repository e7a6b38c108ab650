import type { FlagRules } from "../../schemas";
import { GERMAN } from "./de";
import { ENGLISH } from "./en";
import { SPANISH } from "./es";
import { FINNISH } from "./fi";
import { FRENCH } from "./fr";
import { LITHUANIAN } from "./lt";
import { POLISH } from "./pl";
import { RUSSIAN } from "./ru";

/**
 * Words and phrases by language; `*` is every language. They are ours, taken from no list: leads change them, and
 * replay them before they count. Words of `press` are looked for in what people say of themselves, never in a post.
 */
export const DEFAULT_WORDS: FlagRules["words"] = {
  en: ENGLISH,
  fr: FRENCH,
  pl: POLISH,
  fi: FINNISH,
  ru: RUSSIAN,
  lt: LITHUANIAN,
  de: GERMAN,
  es: SPANISH,
};
