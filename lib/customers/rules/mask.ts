const DOT = "•";

/** A private value to be recognised by, not read: of six or more signs the last two stay. Length tells nothing. */
export function mask(value: string): string {
  const signs = [...value];
  return signs.length >= 6 ? `${DOT.repeat(4)}${signs.slice(-2).join("")}` : DOT.repeat(4);
}
