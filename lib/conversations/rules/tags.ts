/** One spelling per tag: small letters, single spaces, without a leading `#`. */
export function normaliseTag(tag: string): string {
  return tag.trim().replace(/^#+/, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Each tag once, in the order given; empty ones are left out. */
export function normaliseTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(normaliseTag))].filter((tag) => tag !== "");
}
