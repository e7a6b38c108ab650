/** The first letters of a name's first and last word; whole graphemes, so an emoji stays whole. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  const letters = picked.map((word) => firstLetter(word ?? ""));
  return letters.join("").toUpperCase() || "·";
}

function firstLetter(word: string): string {
  return /\p{L}/u.exec(word)?.[0] ?? [...word][0] ?? "";
}
