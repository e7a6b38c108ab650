/** Languages whose every sentence is there. */
export const LOCALES = ["en"] as const;
export type Locale = (typeof LOCALES)[number];
/** Languages of the pages that customers read: those of the demo brand's people. */
export const PUBLIC_LOCALES = ["en", "de", "es", "fr", "pl", "pt"] as const;
export type PublicLocale = (typeof PUBLIC_LOCALES)[number];

/** What each calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<PublicLocale, string>> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  pl: "Polski",
  pt: "Português",
};

/** How each writes dates and numbers: English the European way, Saturday 21 November, 09:31. */
export const FORMATS: Readonly<Record<Locale, string>> = { en: "en-GB" };

/** The best of our languages for a setting or an Accept-Language header; English when none fits. */
export function closestLocale(wanted: string | null): Locale {
  return closestOf(LOCALES, wanted);
}

/** The same among the languages of public pages. */
export function closestPublicLocale(wanted: string | null): PublicLocale {
  return closestOf(PUBLIC_LOCALES, wanted);
}

function closestOf<L extends string>(locales: readonly [L, ...L[]], wanted: string | null): L {
  const tags = (wanted ?? "").slice(0, 500).split(",").map(tagOf);
  for (const { base } of tags.sort((a, b) => b.weight - a.weight)) {
    const found = locales.find((locale) => locale === base);
    if (found) return found;
  }
  return locales[0];
}

function tagOf(part: string): { base: string; weight: number } {
  const [tag = "", ...rest] = part.split(";");
  const weight = /^\s*q=([\d.]+)/.exec(rest.join(";"))?.[1];
  return {
    base: tag.trim().toLowerCase().split("-")[0] ?? "",
    weight: weight === undefined ? 1 : Number(weight),
  };
}
