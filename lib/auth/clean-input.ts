import { maskCards } from "@/lib/customers/rules/personal/mask-cards";

const LONE_SURROGATE = /\p{Surrogate}/gu;
/** Never shown, never searched, and not words: they must come through as they are. */
const SECRET = /(?:password|secret|token|key|cursor|hash)$|^(?:ids?|current|fresh|code)$|(?:Id|Ids|Sid)$/i;

/**
 * What somebody sent, with every text in it storable: NUL bytes, which nobody types, are dropped; half a surrogate
 * pair becomes U+FFFD; card numbers are masked, so that no verb behind the door keeps one. Files and forms are left,
 * and so are the fields named, whose verbs refuse a card themselves.
 */
export function cleanInput(value: unknown, unmasked: readonly string[] = [], key = ""): unknown {
  if (typeof value === "string") return cleanText(value, unmasked, key);
  if (Array.isArray(value)) return value.map((each) => cleanInput(each, unmasked, key));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [cleanText(name), cleanInput(each, unmasked, name)]),
  );
}

export function cleanText(text: string, unmasked: readonly string[] = [], key = ""): string {
  const clean = text.replaceAll("\0", "").replace(LONE_SURROGATE, "\uFFFD");
  return SECRET.test(key) || unmasked.includes(key) ? clean : maskCards(clean);
}
