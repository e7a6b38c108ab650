/** Two texts of ours are the same one when these agree: no names in front, no link's scheme or last slash, one space. */
export function comparable(text: string): string {
  return text
    .normalize("NFC")
    .replace(/^(?:\s*@\w{1,15}\b)+/u, "")
    .replace(/\s+https:\/\/t\.co\/\w+\s*$/u, "")
    .replace(/https?:\/\/|\/(?=\s|$)/giu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .toLowerCase();
}
