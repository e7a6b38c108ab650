import { topLevelDomains } from "./top-level-domains";

export interface TextRange {
  start: number;
  end: number;
}

/** Letters of X's path and label rules beyond ASCII: accented Latin, and Cyrillic in paths. */
const LATIN = "\\u00C0-\\u024F";
const BARE = new RegExp(`[A-Za-z0-9${LATIN}](?:[A-Za-z0-9.\\-${LATIN}])*`, "gu");
const PROTOCOL = /https?:\/\//gi;
const HOST = /[\p{L}\p{N}\p{M}_.-]*/uy;
const PORT = /:\d{1,5}/y;
const PATH = new RegExp(`[/?][A-Za-z0-9!*';:=+,.$%#[\\]_~@|&/?()\\-\\u0400-\\u04FF${LATIN}]{0,4096}`, "uy");
const PATH_END = new RegExp(`[A-Za-z0-9=_#/+\\-&\\u0400-\\u04FF${LATIN}]`, "u");
/** X takes no longer address or domain for a link. */
const LONGEST = 4096;
const LONGEST_DOMAIN = 253;
const SHORT_LINK = /^https?:\/\/t\.co\/[A-Za-z0-9]{1,40}/i;
const NOT_BEFORE_LINK = /[A-Za-z0-9@＠$#＃\u202A-\u202E]/;
const NOT_BEFORE_BARE = new RegExp(`[A-Za-z0-9@＠$#＃\\u202A-\\u202E._/${LATIN}-]`, "u");
const NOT_AFTER_DOMAIN = /[0-9A-Za-z@+_-]/;

/**
 * Where a text has links, in order, as offsets in UTF-16: every `http(s)://` address with a dotted host, and
 * bare domains with a known ending. After twitter-text 3's rules (x-api.md §12); time grows with length only.
 */
export function findLinks(text: string): TextRange[] {
  if (!text.includes(".")) return [];
  const links: TextRange[] = [];
  let from = 0;
  for (const { index } of text.matchAll(PROTOCOL)) {
    if (index < from || NOT_BEFORE_LINK.test(text.charAt(index - 1))) continue;
    const end = endOfAddress(text, index);
    if (end === null) continue;
    links.push(...bareLinks(text, from, index), { start: index, end });
    from = end;
  }
  return [...links, ...bareLinks(text, from, text.length)];
}

function endOfAddress(text: string, start: number): number | null {
  const hostStart = text.indexOf("//", start) + 2;
  const host = stickyMatch(HOST, text, hostStart).replace(/[.-]{1,9}$/, "");
  const labels = host.split(".");
  if (labels.length < 2 || host.length > LONGEST_DOMAIN || labels.includes("")) return null;
  const last = labels.at(-1) ?? "";
  const ascii = /^[A-Za-z]+(?=[^\0-\x7F])/.exec(last)?.[0];
  const surplus =
    ascii !== undefined && topLevelDomains.has(ascii.toLowerCase()) ? last.length - ascii.length : 0;
  const short = SHORT_LINK.exec(text.slice(start, start + 60));
  return short === null ? endOfPath(text, hostStart + host.length - surplus) : start + short[0].length;
}

function bareLinks(text: string, from: number, until: number): TextRange[] {
  const links: TextRange[] = [];
  BARE.lastIndex = from;
  for (let match = BARE.exec(text); match !== null && match.index < until; match = BARE.exec(text)) {
    const start = match.index;
    if (!match[0].includes(".") || NOT_BEFORE_BARE.test(text.charAt(start - 1))) continue;
    const domainEnd = endOfDomain(text, start, match[0]);
    if (domainEnd === null) continue;
    const end = Math.min(endOfPath(text, domainEnd) ?? domainEnd, until);
    links.push({ start, end });
    BARE.lastIndex = end;
  }
  return links;
}

/** The end of the longest run of labels that ends in a known one. */
function endOfDomain(text: string, start: number, run: string): number | null {
  let end: number | null = null;
  let at = start;
  for (const [index, label] of run.split(".").entries()) {
    if (label === "") break;
    at += label.length + (index === 0 ? 0 : 1);
    if (index === 0 || !isTopLevel(label)) continue;
    const next = text.charAt(at);
    if (!NOT_AFTER_DOMAIN.test(next) && !/\p{M}/u.test(next)) end = at;
  }
  return end !== null && end - start <= LONGEST_DOMAIN ? end : null;
}

const isTopLevel = (label: string): boolean => {
  const ending = label.toLowerCase();
  return topLevelDomains.has(ending) || /^xn--[0-9a-z]{1,59}$/.test(ending);
};

/** Behind a domain: its port, path and query, without the punctuation of the sentence around it; null if too long. */
function endOfPath(text: string, domainEnd: number): number | null {
  const pathStart = domainEnd + stickyMatch(PORT, text, domainEnd).length;
  const path = stickyMatch(PATH, text, pathStart);
  if (path.length >= LONGEST) return null;
  let open = 0;
  for (const char of path) open += char === "(" ? 1 : char === ")" ? -1 : 0;
  let length = path.length;
  for (; length > 0; length--) {
    const char = path.charAt(length - 1);
    if (PATH_END.test(char) || (char === ")" && open >= 0)) break;
    open -= char === "(" ? 1 : char === ")" ? -1 : 0;
  }
  return pathStart + length;
}

function stickyMatch(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}
