const MARK = /\bcaret-canary:([0-9a-f]{24})\b/;

/** The words of a message of the desk to itself; whoever reads it on the way learns what it is. */
export function canaryText(mark: string): string {
  return `caret-canary:${mark} · This measures how long messages take. Nobody reads it.`;
}

/** The mark in such a text; null in any other. */
export function canaryMarkOf(text: string): string | null {
  return MARK.exec(text)?.[1] ?? null;
}
