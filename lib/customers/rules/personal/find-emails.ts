import type { Found, ReadText } from "./read-text";

const LOCAL = /[\p{L}\p{N}._%+'-]/u;
const DOMAIN = /^(?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24}(?![\p{L}\p{N}-])/u;

/** Addresses of mail; a `@name` alone is not one. */
export function findEmails({ text }: ReadText): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let from = at;
    while (from > 0 && at - from < 64 && LOCAL.test(text.charAt(from - 1))) from--;
    while (from < at && /['.]/.test(text.charAt(from))) from++;
    if (from === at) continue;
    const [domain] = DOMAIN.exec(text.slice(at + 1, at + 256)) ?? [];
    if (!domain) continue;
    const to = at + 1 + domain.length;
    found.push({ from, to, key: text.slice(from, to).toLowerCase(), isCertain: true });
  }
  return found;
}
