/** Those that macros and pages are offered in; what is asked for privately is known in each of the first eight. */
export const LANGUAGES = [
  "en",
  "de",
  "es",
  "fi",
  "fr",
  "lt",
  "pl",
  "ru",
  "it",
  "nl",
  "pt",
  "sv",
  "ja",
] as const;
