import { tailOf } from "./post-tail";
import { type Mark, markAtEnd, patternOf, type SignatureStyle } from "./signature-mark";

export interface Signature {
  /** As typed; one to three small letters are given as capitals. */
  initials: string;
  symbol: string;
  /** `^2 caps`, `*3 caps`, `-Name`. */
  pattern: string;
  start: number;
  end: number;
  /** The text without the signature; a counter or link after it stays. */
  textWithout: string;
}

export type Signed =
  | { kind: "signed"; text: string; signature: string; wasTyped: boolean }
  | { kind: "foreign"; initials: string; start: number; end: number };

/**
 * How an agent signed this public reply (`^GT`, `*TMT`, `-Linda`, `~Liz`, `^Liz 2/2`, `help^Jo`), or null.
 * Only for texts a brand wrote: whether a customer did is the caller's to know. Offsets are UTF-16.
 */
export function readSignature(text: string, style?: SignatureStyle): Signature | null {
  const { from, end } = tailOf(text);
  const tail = text.slice(from, end);
  const last = markAtEnd(tail, style);
  if (last === null) return null;
  const earlier =
    style === undefined || last.symbol === style.symbol ? null : styledBefore(tail, last, style);
  const mark = earlier ?? { ...last, end: tail.length };
  const start = from + mark.start;
  return {
    initials: mark.initials,
    symbol: mark.symbol,
    pattern: patternOf(mark.symbol, mark.initials),
    start,
    end: from + mark.end,
    textWithout: without(text, start, from + mark.end),
  };
}

/**
 * The text with the agent's signature at its end exactly once, however often and wherever at the end it was typed.
 * Another person's signature in the account's own style is reported and nothing is signed.
 */
export function signText(
  text: string,
  { symbol, initials, style }: { symbol: string; initials: string; style: SignatureStyle["kind"] },
): Signed {
  const signature = `${symbol}${initials}`;
  let body = text.trimEnd();
  let wasTyped = false;
  for (;;) {
    const typed = ownAtEnd(body, signature) ?? readSignature(body, { symbol, kind: style });
    if (typed === null) break;
    if (normaliseInitials(typed.initials) !== normaliseInitials(initials)) {
      if (typed.symbol !== symbol && typed.symbol !== "^") break;
      return { kind: "foreign", initials: typed.initials, start: typed.start, end: typed.end };
    }
    body = typed.textWithout.trimEnd();
    wasTyped = true;
  }
  return { kind: "signed", text: body === "" ? signature : `${body} ${signature}`, signature, wasTyped };
}

/** What two spellings of the same initials or name share: letters and digits in capitals, `Beth S.` as `BETHS`. */
export function normaliseInitials(initials: string): string {
  return initials
    .normalize("NFC")
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

function styledBefore(tail: string, last: Mark, style: SignatureStyle): (Mark & { end: number }) | null {
  const before = tail.slice(0, last.start).trimEnd();
  const mark = markAtEnd(before, style);
  return mark?.symbol === style.symbol ? { ...mark, end: before.length } : null;
}

function ownAtEnd(
  text: string,
  signature: string,
): Pick<Signature, "initials" | "symbol" | "start" | "end" | "textWithout"> | null {
  const end = [text.length, tailOf(text).end].find((at) => {
    const typed = text.slice(Math.max(0, at - signature.length), at);
    return typed.toUpperCase() === signature.toUpperCase();
  });
  if (end === undefined) return null;
  const start = end - signature.length;
  if (start > 0 && !/[\s.!?…]/.test(text.charAt(start - 1))) return null;
  const symbol = signature.charAt(0);
  return { initials: signature.slice(1), symbol, start, end, textWithout: without(text, start, end) };
}

function without(text: string, start: number, end: number): string {
  const before = text.slice(0, start).trimEnd();
  return (before === "" ? text.slice(end).trimStart() : before + text.slice(end)).trimEnd();
}
