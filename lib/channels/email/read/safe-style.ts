const ALLOWED =
  /^(?:color|background|background-color|font|font-(?:family|size|style|variant|weight)|text-(?:align|decoration|decoration-line|indent|transform)|line-height|letter-spacing|white-space|word-break|word-wrap|overflow-wrap|vertical-align|(?:margin|padding)(?:-(?:top|right|bottom|left))?|border(?:-(?:top|right|bottom|left))?(?:-(?:width|style|color))?|border-(?:collapse|spacing|radius)|(?:min-|max-)?(?:width|height)|display|list-style-type|table-layout|direction|float|clear)$/;

export interface SafeStyle {
  style: string;
  /** What the style would have loaded. */
  loads: string | undefined;
}

/**
 * Of an inline style what only looks: no address, no escape, no comment, nothing that leaves its place. Whatever isn't
 * plainly harmless is dropped, since browsers read CSS in more ways than we do.
 */
export function safeStyle(style: string): SafeStyle {
  const kept: string[] = [];
  for (const declaration of style.slice(0, 4000).split(";")) {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = declaration.slice(colon + 1).trim();
    if (ALLOWED.test(property) && isPlain(value)) kept.push(`${property}:${value}`);
  }
  return { style: kept.join(";"), loads: urlIn(style.slice(0, 4000)) };
}

function isPlain(value: string): boolean {
  if (!/^[\p{L}\p{N}\s#%.,()'"!+-]{1,300}$/u.test(value)) return false;
  const bare = value.replace(/\b(?:rgb|hsl)a?\([^()]*\)/gi, "");
  return !bare.includes("(") && !/expression|behavior/i.test(bare);
}

function urlIn(value: string): string | undefined {
  return /url\(\s*["']?\s*((?:https?:)?\/\/[^"'()\s]{1,2000})/i.exec(value)?.[1];
}
