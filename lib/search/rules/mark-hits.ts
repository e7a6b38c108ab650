import { foldText, type WordAt, wordsOf } from "./fold-text";
import type { Term } from "./query-terms";

/** A piece of a text; `isHit` is what was searched for. */
export interface Segment {
  text: string;
  isHit: boolean;
}

type Span = readonly [from: number, to: number];

const NUMBER = /\d[\d ().\-/\u00a0]{4,}\d/g;
const SHOWN = 220;
const BEFORE = 60;

/** The text around the first thing that was searched for, in pieces, cut between words; from its beginning when nothing is marked. */
export function markHits(text: string, terms: readonly Term[]): Segment[] {
  const words = wordsOf(text);
  const spans = merge(terms.flatMap((term) => spansOf(text, words, term)));
  const [from, to] = frame(text, words, spans[0]);
  const segments: Segment[] = from > 0 ? [{ text: "… ", isHit: false }] : [];
  let at = from;
  for (const [begin, end] of spans) {
    if (end > to) break;
    if (begin > at) segments.push({ text: text.slice(at, begin), isHit: false });
    segments.push({ text: text.slice(begin, end), isHit: true });
    at = end;
  }
  if (at < to) segments.push({ text: text.slice(at, to), isHit: false });
  if (to < text.length) segments.push({ text: " …", isHit: false });
  return segments;
}

/** Whether any of it was searched for. */
export const hasHit = (segments: readonly Segment[]): boolean => segments.some(({ isHit }) => isHit);

function spansOf(text: string, words: readonly WordAt[], term: Term): Span[] {
  const wanted = wordsOf(foldText(term.text)).map(({ folded }) => folded);
  const spans: Span[] = [];
  for (let i = 0; wanted.length > 0 && i + wanted.length <= words.length; i++) {
    const isThere = wanted.every((want, k) => {
      const word = words[i + k]?.folded ?? "";
      return term.isPrefix && k === wanted.length - 1 ? word.startsWith(want) : word === want;
    });
    const [first, last] = [words[i], words[i + wanted.length - 1]];
    if (isThere && first && last) spans.push([first.from, last.to]);
  }
  const digits = term.digits?.replace(/\D/g, "");
  if (digits) {
    for (const { 0: number, index } of text.matchAll(NUMBER)) {
      const there = number.replace(/\D/g, "").replace(/^0+/, "");
      if (there.endsWith(digits) || digits.endsWith(there)) spans.push([index, index + number.length]);
    }
  }
  return spans;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
    else merged.push([from, to]);
  }
  return merged;
}

function frame(text: string, words: readonly WordAt[], first: Span | undefined): Span {
  if (text.length <= SHOWN) return [0, text.length];
  const wish = Math.max(0, (first?.[0] ?? 0) - BEFORE);
  const from = wish === 0 ? 0 : (words.find((word) => word.from >= wish)?.from ?? betweenLetters(text, wish));
  const end = betweenLetters(text, Math.max(from + SHOWN, first?.[1] ?? 0));
  if (end >= text.length) return [from, text.length];
  const to = words.findLast((word) => word.to <= end && word.to > from)?.to ?? end;
  return [from, Math.max(to, first?.[1] ?? 0)];
}

const JOINS = /[\u200d\ufe0f\udc00-\udfff]/;

/** The next place that cuts no letter or picture in two. */
function betweenLetters(text: string, at: number): number {
  let place = at;
  while (place < text.length && (JOINS.test(text.charAt(place)) || text.charAt(place - 1) === "\u200d"))
    place++;
  return place;
}
