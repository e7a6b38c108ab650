/** Languages whose every sentence is there. */
export const LOCALES = ["en"] as const;
export type Locale = (typeof LOCALES)[number];

/** The best of our languages for a setting or an Accept-Language header; English when none fits. */
export function closestLocale(wanted: string | null): Locale {
  const tags = (wanted ?? "")
    .split(",")
    .map((part) => part.split(";")[0]?.trim().toLowerCase().split("-")[0] ?? "");
  for (const tag of tags) {
    const found = LOCALES.find((locale) => locale === tag);
    if (found) return found;
  }
  return "en";
}
