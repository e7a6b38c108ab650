/** One sign of a text, by UTF-16 offsets. */
export interface Sign {
  text: string;
  from: number;
  to: number;
}

/** A tag, an entity, a stretch too long to be letters in place of digits, or one sign. */
const TOKEN =
  /<[^<>]{0,4000}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{1,12});?|[a-z,;:!?"'()/=%+*@#$[\]{}~^`\\]{5,}|./gisu;
/** Digits with a tag or an entity between them; a digit as an entity. Else a reader of plain text sees as much. */
const SPLIT =
  /[\p{Nd}\p{No}][^<>&\p{L}]{0,6}(?:(?:<[^<>]{0,4000}>|&#?\w{1,10};?)[^<>&\p{L}\p{Nd}]{0,6}){1,12}[\p{Nd}\p{No}lIOo]/u;
const CODED = /&#(?:0{0,4}(?:4[89]|5[0-7])(?!\d)|x0{0,4}3\d(?![\da-f]))/i;
const BREAKS = /^<\/?(?:br|p|div|t[dhr]|li|ul|ol|table|h\d|hr|pre|blockquote)\b/i;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: "\u00a0",
  shy: "\u00ad",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  zwj: "\u200d",
  zwnj: "\u200c",
  ndash: "–",
  mdash: "—",
  middot: "·",
  period: ".",
  hyphen: "-",
  lowbar: "_",
};

/** Whether HTML may show digits that its source does not. */
export function hidesDigits(html: string): boolean {
  return SPLIT.test(html) || CODED.test(html);
}

/** HTML sign by sign as a reader sees it: a tag is nothing or a gap, an entity what it stands for. */
export function* htmlSigns(html: string): Iterable<Sign> {
  for (const { 0: token, index } of html.matchAll(TOKEN))
    yield { text: meantBy(token), from: index, to: index + token.length };
}

/** What is no digit and parts what stands around it. */
const BREAK = "x";

function meantBy(token: string): string {
  if (token.length === 1) return token;
  if (token.startsWith("<")) return BREAKS.test(token) ? " " : "\u200b";
  if (!token.startsWith("&")) return BREAK;
  const name = token.slice(1).replace(/;$/, "");
  if (!name.startsWith("#")) return NAMED[name.toLowerCase()] ?? "&";
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "&";
}
