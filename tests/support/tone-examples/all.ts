import { ENGLISH_EXAMPLES } from "./en";
import { FINNISH_EXAMPLES } from "./fi";
import { FRENCH_EXAMPLES } from "./fr";
import { LITHUANIAN_EXAMPLES } from "./lt";
import { POLISH_EXAMPLES } from "./pl";
import { RUSSIAN_EXAMPLES } from "./ru";
import type { ToneExamples } from "./tone-example";

/** By language. The hand that wrote them wrote the word lists too: they show regressions, not how good the lists are. */
export const TONE_EXAMPLES: Readonly<Record<string, ToneExamples>> = {
  en: ENGLISH_EXAMPLES,
  fr: FRENCH_EXAMPLES,
  pl: POLISH_EXAMPLES,
  fi: FINNISH_EXAMPLES,
  ru: RUSSIAN_EXAMPLES,
  lt: LITHUANIAN_EXAMPLES,
};
