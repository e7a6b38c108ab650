import { findCashtags, findHashtags, findUrls, type Span } from "../entities";
import type { XPost } from "../model";

// Not a literal: the compiler's target is older than the v flag, Node 20 is not.
const TOKEN = new RegExp(
  ["\\p{RGI_Emoji}", "\\p{Extended_Pictographic}", "[\\p{L}\\p{M}\\p{N}_]+"].join("|"),
  "gv",
);
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ASCII = /^[\n\r\t -~]*$/;

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

/** What operators look at in a text, each part worked out when first asked for. */
export class TextFeatures {
  readonly text: string;
  #words: string | undefined;
  #hashtags: ReadonlySet<string> | undefined;
  #cashtags: ReadonlySet<string> | undefined;
  #urls: readonly string[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Words and emoji in order, folded, each between single spaces. */
  get words(): string {
    this.#words ??= ASCII.test(this.text)
      ? ` ${this.text
          .toLowerCase()
          .replace(/[^a-z0-9_]+/g, " ")
          .trim()} `
      : ` ${wordsOf(this.text).join(" ")} `;
    return this.#words;
  }

  get hashtags(): ReadonlySet<string> {
    this.#hashtags ??= folded(findHashtags(this.text));
    return this.#hashtags;
  }

  get cashtags(): ReadonlySet<string> {
    this.#cashtags ??= folded(findCashtags(this.text));
    return this.#cashtags;
  }

  get urls(): readonly string[] {
    this.#urls ??= findUrls(this.text).map(({ value }) => value);
    return this.#urls;
  }
}

/** The features of a post's text; kept per post object while its text stays the same. */
export function featuresOf(post: XPost): TextFeatures {
  const known = cache.get(post);
  if (known !== undefined && known.text === post.text) return known;
  const features = new TextFeatures(post.text);
  cache.set(post, features);
  return features;
}
