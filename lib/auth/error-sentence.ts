import type { DeskError } from "@/lib/base/errors";
import errors from "@/messages/en/errors.json";

type Sentences = Readonly<Record<string, string>>;

const BY_LOCALE: Readonly<Record<string, Sentences>> = { en: errors };

/** The sentence of an error code in the reader's language, its values filled in. */
export function errorSentence(error: DeskError, locale = "en"): string {
  const sentences = BY_LOCALE[locale] ?? (errors as Sentences);
  // What a rule refused has a sentence of each rule's own.
  const own = `${error.code}-${error.values.rule}`;
  const template = sentences[own] ?? sentences[error.code] ?? (errors as Sentences)[error.code] ?? error.code;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(error.values[name] ?? whole));
}
