import { findLinks } from "./find-links";
import { weightedLength } from "./weighted-length";

export interface Word {
  text: string;
  /** The white space before it, as typed. */
  gap: string;
  weight: number;
  /** How well a part may end after this word. */
  ending: "paragraph" | "sentence" | "word";
  /** The rest of a word too long for one part: it must begin one, for beside its start it may weigh otherwise. */
  isRest: boolean;
}

/** White space parts words; so does the punctuation of scripts that write without it. */
const WORD = /[^\s。！？、，]+[。！？、，]+[」』）”’]?(?=[\p{L}\p{N}「『（])|\S+/gu;

const SENTENCE_END = /[.!?…。！？][\p{Pe}\p{Pf}"']{0,3}$/u;
const PARAGRAPH = /\n\s*\n/;
const WINDOW = 512;
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** X's weight of a text whose leading mentions are not free. */
export const weightOf = (text: string): number =>
  weightedLength(text, { leadingMentionsFree: false }).weightedLength;

/**
 * The words of a text with the white space before each. A word heavier than `room` comes in several pieces without
 * a gap, cut between graphemes and never inside a link or a mention.
 */
export function splitWords(text: string, room: number): Word[] {
  const words: Word[] = [];
  let previous: Word | undefined;
  let from = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const gap = text.slice(from, index);
    if (previous !== undefined && gap.includes("\n") && PARAGRAPH.test(gap)) previous.ending = "paragraph";
    from = index + word.length;
    const weight = weightOf(word);
    const pieces = weight <= room ? [{ text: word, weight }] : cut(word, room);
    for (const piece of pieces) {
      const isRest = piece !== pieces[0];
      previous = { text: piece.text, weight: piece.weight, gap: isRest ? "" : gap, ending: "word", isRest };
      words.push(previous);
    }
    if (previous !== undefined && SENTENCE_END.test(word.slice(-4))) previous.ending = "sentence";
  }
  return words;
}

interface Piece {
  text: string;
  weight: number;
}

function cut(word: string, room: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let at = 0;
  let sum = 0;
  const close = () => {
    if (at > from) pieces.push({ text: word.slice(from, at), weight: weightOf(word.slice(from, at)) });
    from = at;
    sum = 0;
  };
  for (const unit of unitsOf(word, room)) {
    const weight = weightOf(unit);
    if (sum + weight > room) close();
    at += unit.length;
    sum += weight;
  }
  close();
  return pieces.flatMap((piece) => (piece.weight <= room ? [piece] : halve(piece.text, room)));
}

/** Cutting can leave the end of a word that now reads as a link and weighs more than its letters did. */
function halve(text: string, room: number): Piece[] {
  const units = [...unitsOf(text, room)];
  const middle = Math.ceil(units.length / 2);
  return [units.slice(0, middle), units.slice(middle)].flatMap((half) => cut(half.join(""), room));
}

/** What may not be cut further: links, mentions, graphemes; of a grapheme that alone is too heavy its code points. */
function* unitsOf(word: string, room: number): Generator<string> {
  let from = 0;
  for (const { start, end } of [...findLinks(word), ...mentionsIn(word)].sort((a, b) => a.start - b.start)) {
    if (start < from) continue;
    yield* lettersOf(word.slice(from, start), room);
    yield word.slice(start, end);
    from = end;
  }
  yield* lettersOf(word.slice(from), room);
}

/** A segmenter slows down with the length of what it is given, so it gets a window at a time. */
function* lettersOf(text: string, room: number): Generator<string> {
  let from = 0;
  while (from < text.length) {
    const until = Math.min(text.length, from + WINDOW);
    const segments = Array.from(graphemes.segment(text.slice(from, until)), ({ segment }) => segment);
    if (until < text.length && segments.length > 1) segments.pop();
    for (const segment of segments) {
      from += segment.length;
      if (segment.length > room / 2 && weightOf(segment) > room) yield* segment;
      else yield segment;
    }
  }
}

const mentionsIn = (word: string) =>
  [...word.matchAll(/(?<![A-Za-z0-9_@＠])[@＠][A-Za-z0-9_]{1,15}(?![A-Za-z0-9_])/g)].map(
    ({ 0: mention, index }) => ({
      start: index,
      end: index + mention.length,
    }),
  );
