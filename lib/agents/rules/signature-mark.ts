import { wordsThatNobodyIsCalled } from "./signature-words";

export interface SignatureStyle {
  /** What stands before the initials, such as `^`, `*`, `-`, `~` or `/`. */
  symbol: string;
  kind: "initials" | "name";
}

export interface Mark {
  symbol: string;
  initials: string;
  /** Offset of the symbol in the text it was looked for in. */
  start: number;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ˆ: "^",
  "＾": "^",
  "–": "-",
  "—": "-",
  "＊": "*",
  "～": "~",
};
const LETTER = "[\\p{L}\\p{M}]";
const AT_END = new RegExp(
  `(?<symbol>[\\^ˆ＾*＊~～\\-–—/])(?<gap> ?)(?<name>\\p{L}${LETTER}{0,29})(?<rest>(?: \\p{Lu}(?!${LETTER})\\.?){0,2})$`,
  "u",
);
const CAPS = /^\p{Lu}{1,4}$/u;
const NAME = /^\p{Lu}\p{M}*\p{Ll}[\p{L}\p{M}]*$|^[\p{Lo}\p{M}]{1,6}$/u;
const SHORT_LOWER = /^\p{Ll}{1,3}$/u;
/** `GTh`: initials told apart from another's by more of the last name. */
const TOLD_APART = /^\p{Lu}{2,3}\p{Ll}{1,3}$/u;
const SENTENCE_END = /[.!?…:;,)\]}"'”’»。！？\p{Extended_Pictographic}]\uFE0F?\s*$|(?:^|\n)\s*$/u;
const ROUTE_BEFORE = /(?<![\p{L}\p{N}#@_])(\p{Lu}\p{Ll}{2,}|\p{Lu}{3})\s+$/u;
const COUNTER_BEFORE = /(?:^|[^\d/])\d{1,2}\/\d{1,2}[)\]]?\s*$/;

/**
 * The signature that ends this text, or null. `text` is the last stretch of a reply with counters, links and
 * emoji already taken off its end. A symbol of the account's own style is believed more easily than another.
 */
export function markAtEnd(text: string, style?: SignatureStyle): Mark | null {
  const found = AT_END.exec(text)?.groups;
  const { symbol: typed, gap, name, rest } = found ?? {};
  if (typed === undefined || gap === undefined || name === undefined || rest === undefined) return null;
  const start = text.length - (typed + gap + name + rest).length;
  const symbol = SYMBOLS[typed] ?? typed;
  const seen: Seen = { before: text.slice(0, start), gap, name, own: style?.symbol === symbol };
  if (!isBelievable(symbol, seen)) return null;
  const whole = `${name}${rest}`;
  return { symbol, initials: SHORT_LOWER.test(whole) ? whole.toUpperCase() : whole, start };
}

/** How a signature looks, in the words of a report: `^2 caps`, `*3 caps`, `-Name`. */
export function patternOf(symbol: string, initials: string): string {
  if (!CAPS.test(initials)) return `${symbol}Name`;
  return initials.length === 1 ? `${symbol}1 cap` : `${symbol}${initials.length} caps`;
}

interface Seen {
  before: string;
  gap: string;
  name: string;
  own: boolean;
}

function isBelievable(symbol: string, seen: Seen): boolean {
  const { before, gap, name, own } = seen;
  if (gap !== "" && !/(?:^|\s)$/.test(before)) return false;
  if (/\d$/.test(before) && !COUNTER_BEFORE.test(before)) return false;
  if (before.endsWith(symbol)) return false;
  switch (symbol) {
    case "^":
      return isCaret(seen);
    case "*":
      if (gap !== "" && !own) return false;
      if (before.includes("*") && /(?:^|\s)\*[^*\s]*$/.test(before)) return false;
      return hasEdge(before, own) && (isCalled(name) || (own && isShort(name)));
    case "~":
      return hasEdge(before, own) && (isCalled(name) || (own && isShort(name)));
    default:
      return isDash(seen);
  }
}

function isCaret({ before, gap, name, own }: Seen): boolean {
  if (/[:;=8xX>({[][-']?$/.test(before) && [...name].length === 1) return false;
  if (/[\p{L}\p{N}]$/u.test(before) && [...name].length === 1 && !own && !COUNTER_BEFORE.test(before))
    return false;
  if (gap !== "" && SHORT_LOWER.test(name)) return false;
  return isCalled(name) || isShort(name);
}

/** A dash or slash is also a hyphen, a route or an "or": it needs a space or the end of a sentence before it. */
function isDash({ before, gap, name, own }: Seen): boolean {
  const afterSentence = SENTENCE_END.test(before) || COUNTER_BEFORE.test(before);
  if (!/(?:^|\s)$/.test(before) && !afterSentence) return false;
  if (own && TOLD_APART.test(name)) return true;
  if (!isCalled(name) || [...name].length < 2) return false;
  if (own) return true;
  if (CAPS.test(name)) return afterSentence && [...name].length <= 3;
  return afterSentence || gap === "" || !isPlace(ROUTE_BEFORE.exec(before)?.[1]);
}

/** `Oslo - Paris` and `JFK - Paris` are routes; `Thanks - Paul` is not. */
const isPlace = (word: string | undefined): boolean =>
  word !== undefined && !wordsThatNobodyIsCalled.has(word.toLowerCase());

const isShort = (name: string): boolean => SHORT_LOWER.test(name) || TOLD_APART.test(name);

const hasEdge = (before: string, own: boolean): boolean => own || !/[\p{L}\p{N}_\\]$/u.test(before);

const isCalled = (name: string): boolean =>
  CAPS.test(name) ||
  (NAME.test(name) && !wordsThatNobodyIsCalled.has(name.toLowerCase())) ||
  isJoinedName(name);

/** `DaniH`, `JulieR`, `TanyaF`: a name and an initial written as one. */
const isJoinedName = (name: string): boolean => /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}*$/u.test(name);
