export interface Span {
  /** UTF-16 offsets, the end exclusive. */
  start: number;
  end: number;
  value: string;
}

const knownEndings =
  "com|org|net|edu|gov|mil|int|info|biz|io|co|ai|app|dev|me|tv|us|uk|de|fr|es|it|nl|eu|ch|at|be|pl|se|no|dk|fi|ie|ca|au|nz|jp|cn|in|br|mx|ru|za|ar|cl|kr|tr|pt|gr|cz|hu|ro|sg|hk|tw|th|id|my|ph|ly|gl|be|sh|xyz|online|shop|store|news|travel|aero|flights";
const withProtocol = /https?:\/\/[^\s<>"'“”‘’]+\.[^\s<>"'“”‘’]+/giu;
const bare = new RegExp(
  `(?<![\\w@.＠/-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+(?:${knownEndings})(?![\\w@-]|\\.\\w)(?:/[^\\s<>"']*)?`,
  "giu",
);
const mention = /(?<![\w!#$%&*@＠/.])[@＠](\w{1,30})(?![\w@＠]|:\/\/)/gu;
const hashtag = /(?<![\p{L}\p{N}_&])[#＃](?=[\p{L}\p{N}_]*[\p{L}_])([\p{L}\p{M}\p{N}_]+)/gu;
const cashtag = /(?<![\w$])\$([A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?)(?![\w$])/gu;
const trailing = /[.,;:!?)\]}…'"]+$/u;

function spans(text: string, pattern: RegExp): Span[] {
  return Array.from(text.matchAll(pattern), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
    value: found[1] ?? found[0],
  }));
}

const overlaps = (span: Span, others: readonly Span[]) =>
  others.some((other) => span.start < other.end && other.start < span.end);

/** Links, with and without protocol; closing punctuation is not part of one. */
export function findUrls(text: string): Span[] {
  if (!text.includes(".")) return [];
  const trimmed = spans(text, withProtocol).map((span) => {
    const value = balanced(span.value);
    return { start: span.start, end: span.start + value.length, value };
  });
  const more = spans(text, bare).filter((span) => !overlaps(span, trimmed));
  return [...trimmed, ...more.map((span) => trim(span))].sort((a, b) => a.start - b.start);
}

function balanced(value: string): string {
  const cut = value.replace(trailing, "");
  return cut.includes("(") && value[cut.length] === ")" ? `${cut})` : cut;
}

function trim(span: Span): Span {
  const value = span.value.replace(trailing, "");
  return { start: span.start, end: span.start + value.length, value };
}

export function hasKnownEnding(url: string): boolean {
  const host = url.replace(/^https?:\/\//iu, "").split(/[/:?#]/u)[0] ?? "";
  return new RegExp(`\\.(?:${knownEndings})$`, "iu").test(host);
}

const outside = (found: Span[], urls: readonly Span[]) => found.filter((span) => !overlaps(span, urls));

export function findMentions(text: string): Span[] {
  return /[@＠]/u.test(text) ? outside(spans(text, mention), findUrls(text)) : [];
}
export function findHashtags(text: string): Span[] {
  return /[#＃]/u.test(text) ? outside(spans(text, hashtag), findUrls(text)) : [];
}
export function findCashtags(text: string): Span[] {
  return text.includes("$") ? outside(spans(text, cashtag), findUrls(text)) : [];
}
