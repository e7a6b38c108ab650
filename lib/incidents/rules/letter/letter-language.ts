/** The language a person is written to in: their own where there is a text in it, else the mailing's fallback; null without either. */
export function letterLanguage(
  texts: Readonly<Record<string, unknown>>,
  wanted: string | null,
  fallback: string,
): string | null {
  const own = wanted?.trim().toLowerCase().split(/[-_]/u)[0] ?? "";
  if (own && Object.hasOwn(texts, own)) return own;
  return Object.hasOwn(texts, fallback) ? fallback : null;
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([..."ar ckb dv fa he ps sd ug ur yi".split(" ")]);

export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
}
