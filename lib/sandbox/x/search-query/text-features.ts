import { findCashtags, findHashtags, findUrls, type Span } from "../entities";
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
const cache = new WeakMap<XPost, TextFeatures>();

/** Splits on punctuation and symbols, keeps each emoji sequence as one word; case and variation folded. */
export function wordsOf(text: string): string[] {
  return Array.from(text.normalize("NFC").toLowerCase().matchAll(TOKEN), (match) =>
    match[0].replaceAll("\uFE0F", ""),
  );
}

/** True for scripts that put no space between words: they are matched inside a word. */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

function folded(spans: readonly Span[]): ReadonlySet<string> {
  return new Set(spans.map(({ value }) => value.normalize("NFC").toLowerCase()));
}

/** What operators look at in a post's text; kept per post object while its text stays the same. */
export function featuresOf(post: XPost): TextFeatures {
  const known = cache.get(post);
  if (known !== undefined && known.text === post.text) return known;
  const { text } = post;
  const features: TextFeatures = {
    text,
    words: ` ${wordsOf(text).join(" ")} `,
    hashtags: folded(findHashtags(text)),
    cashtags: folded(findCashtags(text)),
    urls: findUrls(text).map(({ value }) => value),
  };
  cache.set(post, features);
  return features;
}
