/** A reply's words without the signature the desk put at their end, to be written on. */
export function unsignedText(text: string, initials: string | null): string {
  if (!initials) return text;
  const end = new RegExp(
    `\\s*[\\^*~\\-–—/]\\s?${initials.replace(/[.*+?^$()|[\]{}\\]/g, "\\$&")}(\\s+\\d+/\\d+)?\\s*$`,
    "iu",
  );
  return text.replace(end, "");
}
