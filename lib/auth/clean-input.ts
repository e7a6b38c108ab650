const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * What somebody sent, with every text in it storable: NUL bytes, which nobody types, are dropped; half a surrogate
 * pair becomes U+FFFD. Nothing else is touched, files and forms neither.
 */
export function cleanInput(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanInput);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [cleanText(key), cleanInput(each)]));
}

export function cleanText(text: string): string {
  return text.replaceAll("\0", "").replace(LONE_SURROGATE, "\uFFFD");
}
