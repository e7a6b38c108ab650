import type { CoverGap } from "@/lib/coverage/cover-schemas";
import words from "@/messages/en/coverage.json";

type Sentences = Readonly<Record<string, string>>;

/** A gap, or a hole that is kept. */
type Sayable = Pick<CoverGap, "values"> & { code: string };

const BY_LOCALE: Readonly<Record<string, Sentences>> = { en: words.gaps };

/** Why a stretch is not covered, in the reader's language. */
export function gapSentence({ code, values }: Sayable, locale: string): string {
  const template = (BY_LOCALE[locale] ?? (words.gaps as Sentences))[code] ?? code;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return name === "language" ? languageName(String(value), locale) : String(value ?? whole);
  });
}

function languageName(language: string, locale: string): string {
  return new Intl.DisplayNames([locale, "en"], { type: "language" }).of(language) ?? language;
}
