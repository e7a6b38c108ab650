/** Whether what was typed is this name: marks of direction, case and outer spaces don't count. */
export function isSameName(typed: string, name: string): boolean {
  return plain(typed) === plain(name) && plain(name) !== "";
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();
}
