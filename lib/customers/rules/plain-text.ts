const UNPRINTABLE = /(?![\t\n\r])\p{Cc}/gu;

/** Text the database can hold: no NUL or other control characters, lone surrogates replaced (U+FFFD), cut at `limit`. */
export function plainText(text: string, limit: number): string {
  const clean = text.replace(UNPRINTABLE, "").toWellFormed();
  return clean.length <= limit ? clean : clean.slice(0, limit).toWellFormed();
}

/** The same for what may be absent; blank counts as absent. */
export function plainOrNull(text: string | undefined, limit: number): string | null {
  const clean = text === undefined ? "" : plainText(text, limit).trim();
  return clean === "" ? null : clean;
}
