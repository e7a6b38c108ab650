import { Invalid } from "@/lib/base/errors";
import { splitWords, type Word, weightOf } from "./split-words";
import { weightedLength } from "./weighted-length";

export interface Part {
  text: string;
  weightedLength: number;
}

export type Split = { parts: Part[] } | { tooLong: true; parts: number };

interface SplitInput {
  text: string;
  /** As it is to stand at the end, such as `^GT`; empty for none. */
  signature: string;
  limit?: number;
  maxParts?: number;
  /** In a reply the mentions before the first part do not count. */
  leadingMentionsFree?: boolean;
}

/** A part is filled at least this far before a sentence or paragraph may end it. */
const WORTH_ENDING = { paragraph: 0.4, sentence: 0.6 } as const;
/** A text this many times too long is not cut to learn its number of parts; the least number is given. */
const FAR_TOO_LONG = 3;

/**
 * The posts a text makes: one, or several with a counter (`1/2`) and the signature on the last (`… ^GT 2/2`), each
 * within `limit` as X weighs it. Ends parts at paragraphs and sentences where it can, never inside a word, link,
 * mention or emoji; a word longer than a post is cut between graphemes. Throws Invalid if nothing fits the limit.
 */
export function splitText(input: SplitInput): Split {
  const { text, signature, limit = 280, maxParts = 10, leadingMentionsFree = false } = input;
  const weigh = (part: string) => weightedLength(part, { leadingMentionsFree }).weightedLength;
  const whole = [text.trim(), signature].filter((piece) => piece !== "").join(" ");
  const weight = weigh(whole);
  if (weight <= limit) return { parts: [{ text: whole, weightedLength: weight }] };

  if (weight > limit * maxParts * FAR_TOO_LONG) return { tooLong: true, parts: Math.ceil(weight / limit) };
  for (let digits = 1; ; digits++) {
    const counter = 2 + digits * 2;
    const lastRoom = limit - counter - (signature === "" ? 0 : weightOf(signature) + 1);
    if (lastRoom < 23) throw new Invalid("limit-too-small", { limit });
    const bodies = pack(splitWords(text, lastRoom), {
      room: limit - counter,
      lastRoom,
      free: freeStart(text, leadingMentionsFree),
    });
    if (String(bodies.length).length > digits) continue;
    if (bodies.length > maxParts) return { tooLong: true, parts: bodies.length };
    return { parts: bodies.map((body, index) => finish(body, index, bodies.length)) };
  }

  function finish(body: string, index: number, count: number): Part {
    const isLast = index === count - 1;
    const sign = isLast && signature !== "" ? ` ${signature}` : "";
    const part = `${body}${sign} ${index + 1}/${count}`;
    return { text: part, weightedLength: weigh(part) };
  }
}

interface Rooms {
  room: number;
  lastRoom: number;
  /** Weight the first part has for nothing. */
  free: number;
}

function pack(words: readonly Word[], { room, lastRoom, free }: Rooms): string[] {
  const bodies: string[] = [];
  let from = 0;
  while (from < words.length) {
    const extra = from === 0 ? free : 0;
    const all = fit(words, from, lastRoom + extra);
    const until =
      all === words.length ? all : bestEnd(words, from, fit(words, from, room + extra), room + extra);
    bodies.push(join(words, from, until));
    from = until;
  }
  return bodies;
}

/** The index after the last word that still fits when the part begins at `from`. */
function fit(words: readonly Word[], from: number, room: number): number {
  let weight = 0;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    weight += word.weight + (at === from ? 0 : weightOf(word.gap));
    if (weight > room || (word.isRest && at > from)) return Math.max(at, from + 1);
  }
  return words.length;
}

/** The best place to end a part that could reach `full`; at least one word stays for the last part. */
function bestEnd(words: readonly Word[], from: number, full: number, room: number): number {
  const furthest = Math.max(from + 1, Math.min(full, words.length - 1));
  const ends: { paragraph?: number; sentence?: number } = {};
  let weight = 0;
  for (let at = from; at < furthest; at++) {
    const word = words[at];
    if (word === undefined) break;
    weight += word.weight + (at === from ? 0 : weightOf(word.gap));
    if (word.ending === "paragraph" && weight >= room * WORTH_ENDING.paragraph) ends.paragraph = at + 1;
    if (word.ending !== "word" && weight >= room * WORTH_ENDING.sentence) ends.sentence = at + 1;
  }
  return ends.paragraph ?? ends.sentence ?? furthest;
}

const join = (words: readonly Word[], from: number, until: number): string =>
  words
    .slice(from, until)
    .map(({ text, gap }, index) => (index === 0 ? text : gap + text))
    .join("");

function freeStart(text: string, leadingMentionsFree: boolean): number {
  if (!leadingMentionsFree) return 0;
  const body = text.trim();
  return weightOf(body) - weightedLength(body, { leadingMentionsFree }).weightedLength;
}
