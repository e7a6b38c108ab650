/** What narrows a search, as it is written before the colon. */
export const filterKeys = [
  "from",
  "channel",
  "account",
  "agent",
  "assignee",
  "status",
  "flag",
  "tag",
  "audience",
  "kind",
  "before",
  "after",
  "has",
] as const;
export type FilterKey = (typeof filterKeys)[number];

export type QueryToken =
  | { kind: "word" | "phrase"; text: string; not: boolean }
  | { kind: "filter"; key: FilterKey; value: string };

/** The values a filter takes, where they are few. */
export const filterValues: Readonly<Partial<Record<FilterKey, readonly string[]>>> = {
  status: ["open", "waiting", "snoozed", "resolved"],
  audience: ["public", "private"],
  kind: ["post", "direct_message", "email", "call", "note"],
  has: ["file"],
};
const DAY = /^(19|20)\d{2}-\d{2}-\d{2}$/;

/** Longer ones are cut: what a person types is far shorter. */
export const LONGEST_QUERY = 500;
const MOST_TOKENS = 40;

const BLANK = /\s/;
const FILTER = /^([a-z]+):(?=\S)/i;

/**
 * Reads what a person typed: words, "exact phrases", -excluded ones and `key:value` filters. Never throws: a key or
 * value that is not known is a word like any other.
 */
export function parseQuery(text: string): QueryToken[] {
  const query = text.slice(0, LONGEST_QUERY);
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length && tokens.length < MOST_TOKENS) {
    if (BLANK.test(query.charAt(at))) {
      at++;
      continue;
    }
    const [token, end] = readFilter(query, at) ?? readWords(query, at);
    if (token) tokens.push(token);
    at = end;
  }
  return tokens;
}

/** The text that `parseQuery` reads as these tokens. */
export function writeQuery(tokens: readonly QueryToken[]): string {
  return tokens.map(writeToken).join(" ");
}

export function writeToken(token: QueryToken): string {
  if (token.kind === "filter") {
    return `${token.key}:${BLANK.test(token.value) ? `"${token.value}"` : token.value}`;
  }
  return `${token.not ? "-" : ""}${token.kind === "phrase" ? `"${token.text}"` : token.text}`;
}

type Read = readonly [token: QueryToken | null, end: number];

function readFilter(query: string, at: number): Read | null {
  const named = FILTER.exec(query.slice(at, at + 20))?.[1]?.toLowerCase();
  const key = filterKeys.find((each) => each === named);
  if (!key) return null;
  const [raw, end] = readValue(query, at + key.length + 1);
  const value = normalise(key, raw.trim());
  return value === null ? null : [{ kind: "filter", key, value }, end];
}

function normalise(key: FilterKey, value: string): string | null {
  const known = filterValues[key];
  if (known) return known.find((each) => each === value.toLowerCase()) ?? null;
  if (key === "before" || key === "after") return isDay(value) ? value : null;
  return value === "" ? null : value;
}

function isDay(value: string): boolean {
  const at = DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

function readWords(query: string, at: number): Read {
  const not = query.charAt(at) === "-" && at + 1 < query.length && !BLANK.test(query.charAt(at + 1));
  const from = not ? at + 1 : at;
  if (query.charAt(from) === '"') {
    const [raw, end] = readValue(query, from);
    const text = raw.trim().replace(/\s+/g, " ");
    return [text === "" ? null : { kind: "phrase", text, not }, end];
  }
  const end = endOfWord(query, from);
  return [{ kind: "word", text: query.slice(from, end), not }, end];
}

/** Up to the closing quote where it begins with one (or the end), else up to the next blank. */
function readValue(query: string, at: number): readonly [value: string, end: number] {
  if (query.charAt(at) !== '"') {
    const end = endOfWord(query, at);
    return [query.slice(at, end), end];
  }
  const close = query.indexOf('"', at + 1);
  return close < 0 ? [query.slice(at + 1), query.length] : [query.slice(at + 1, close), close + 1];
}

function endOfWord(query: string, at: number): number {
  let end = at;
  while (end < query.length && !BLANK.test(query.charAt(end))) end++;
  return end;
}
