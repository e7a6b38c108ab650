import type { XPost } from "../model";

export interface TextFeatures {
  text: string;
  /** Words and emoji in order, folded, each between single spaces. */
  words: string;
  hashtags: ReadonlySet<string>;
  cashtags: ReadonlySet<string>;
  urls: readonly string[];
}

// Not a literal: the compiler's target is older than the v flag, Node 20 is not.
const TOKEN = new RegExp(
  ["\\p{RGI_Emoji}", "\\p{Extended_Pictographic}", "[\\p{L}\\p{M}\\p{N}_]+"].join("|"),
  "gv",
);
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HASHTAG = /(?:^|[^\p{L}\p{M}\p{N}_&/])[#＃]([\p{L}\p{M}\p{N}_]*[\p{L}\p{M}][\p{L}\p{M}\p{N}_]*)/gu;
const CASHTAG = /(?:^|\s)\$([A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?)(?![A-Za-z0-9_])/g;
const URL = /https?:\/\/[^\s<>"]+/giu;

const NONE: ReadonlySet<string> = new Set();
const cache = new WeakMap<XPost, TextFeatures>();

/** Splits on punctuation and symbols, keeps each emoji sequence as one word; case and variation folded. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize("NFC").toLowerCase();
  return Array.from(folded.matchAll(TOKEN), (match) => match[0].replaceAll("\uFE0F", ""));
}

/** True for scripts that put no space between words: they are matched inside a word. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

function tags(pattern: RegExp, text: string): ReadonlySet<string> {
  return new Set(
    Array.from(text.matchAll(pattern), (match) => (match[1] ?? "").normalize("NFC").toLowerCase()),
  );
}

/** What operators look at in a post's text; kept per post object while its text stays the same. */
export function featuresOf(post: XPost): TextFeatures {
  const known = cache.get(post);
  if (known !== undefined && known.text === post.text) return known;
  const { text } = post;
  const features: TextFeatures = {
    text,
    words: ` ${wordsOf(text).join(" ")} `,
    hashtags: /[#＃]/.test(text) ? tags(HASHTAG, text) : NONE,
    cashtags: text.includes("$") ? tags(CASHTAG, text) : NONE,
    urls: text.includes("://") ? (text.match(URL) ?? []) : [],
  };
  cache.set(post, features);
  return features;
}
