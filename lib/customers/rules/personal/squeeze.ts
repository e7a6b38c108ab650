/** Letters and digits only, in capitals. */
export function squeeze(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
}
