import type { Span } from "../../schemas";
import type { TimeWords } from "./time-words";
import type { TextWord } from "./words-of-text";

export interface SpokenTime extends Span {
  /** Places in the list of words, both counted in. */
  first: number;
  last: number;
  /** From when it was said: exactly one of the two is known. */
  minutes: number | null;
  /** `HH:MM` of a clock whose zone nobody named. */
  clock: string | null;
}

const MOST_FILLERS = 3;
/** Who names more is no traveller. */
const MOST_TIMES = 200;
const CLOCK_SIGN = /[:.hH]/;

/** Amounts of time from now ("in 20 minutes") and times of day ("14:35", "6 pm") in these words, in order; the first 200. */
export function spokenTimes(text: string, words: readonly TextWord[], language: TimeWords): SpokenTime[] {
  const times: SpokenTime[] = [];
  for (let at = 0; at < words.length && times.length < MOST_TIMES; at++) {
    const found = amountFromNow(text, words, at, language) ?? timeOfDay(text, words, at, language);
    if (!found) continue;
    const first = "clock" in found && language.hourBefore.has(words[at - 1]?.word ?? "") ? at - 1 : at;
    const [from, to] = [words[first]?.from ?? 0, words[found.last]?.to ?? 0];
    times.push({ minutes: null, clock: null, ...found, first, from, to });
    at = found.last;
  }
  return times;
}

type Found = { last: number } & ({ minutes: number } | { clock: string });

function amountFromNow(
  text: string,
  words: readonly TextWord[],
  at: number,
  language: TimeWords,
): Found | null {
  if (language.before.has(words[at]?.word ?? "")) {
    let next = at + 1;
    while (next <= at + MOST_FILLERS && language.fillers.has(words[next]?.word ?? "")) next += 1;
    return amount(text, words, next, language, true);
  }
  if (language.behind.size === 0 || words[at]?.isGlued) return null;
  const found = amount(text, words, at, language, false);
  const isMeant = found !== null && language.behind.has(words[found.last + 1]?.word ?? "");
  return isMeant ? { ...found, last: found.last + 1 } : null;
}

/** `20 minutes`, `an hour`, `half an hour`, `20–30 min`; in some languages an `hour` alone. */
function amount(text: string, words: readonly TextWord[], from: number, language: TimeWords, isLed: boolean) {
  let factor: number | null = null;
  for (let at = from; at < Math.min(from + 4, words.length); at++) {
    const word = words[at];
    if (!word || (word.isAfterBreak && (at > from || isLed))) return null;
    const unit = language.units.get(word.word);
    if (unit !== undefined && (factor !== null || language.isUnitOne || unit === 30)) {
      return { last: at, minutes: Math.round(unit * (factor ?? 1)) };
    }
    const value = language.amounts.get(word.word) ?? wholeNumber(text, word);
    if (value === null) return null;
    // "a 4 hour delay" is no time from now.
    if (factor !== null && factor <= 1 && value > 1) return null;
    // "half an hour" multiplies; of "20–30 minutes" the first counts.
    factor = factor === null ? value : value <= 1 ? factor * value : factor;
  }
  return null;
}

function wholeNumber(text: string, word: TextWord): number | null {
  if (!/^\d{1,3}$/.test(word.word) || isFraction(text, word)) return null;
  return Number(word.word);
}

/** The 5 of 1.5 and 1,5 is no number of its own. */
function isFraction(text: string, word: TextWord): boolean {
  return /^\d[.,]$/.test(text.slice(Math.max(0, word.from - 2), word.from));
}

function timeOfDay(text: string, words: readonly TextWord[], at: number, language: TimeWords): Found | null {
  const hourWord = words[at];
  if (!hourWord || hourWord.isGlued || !/^\d{1,4}$/.test(hourWord.word) || isFraction(text, hourWord))
    return null;
  const isLed = language.hourBefore.has(words[at - 1]?.word ?? "");
  const minuteAt = minutesBehind(text, words, at, isLed, language);
  const [hour, minute] =
    minuteAt !== null
      ? [Number(hourWord.word), Number(words[minuteAt]?.word)]
      : hourWord.word.length > 2
        ? [Number(hourWord.word.slice(0, -2)), Number(hourWord.word.slice(-2))]
        : [Number(hourWord.word), 0];
  const hourEnd = minuteAt ?? at;
  const half = halfOfDay(text, words, hourEnd + 1);
  if (half !== null)
    return hour >= 1 && hour <= 12 ? clock((hour % 12) + half.plus, minute, half.last) : null;
  if (hourWord.word.length > 2) return null;
  const isFollowed = language.hourBehind.has(words[hourEnd + 1]?.word ?? "");
  if (minuteAt === null && !isLed && !isFollowed) return null;
  return clock(hour, minute, isFollowed ? hourEnd + 1 : hourEnd);
}

function clock(hour: number, minute: number, last: number): Found | null {
  if (hour > 23 || minute > 59) return null;
  return { last, clock: `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}` };
}

/** The place of two figures behind `:`, `h`, or behind `.` where a word for the hour leads. */
function minutesBehind(
  text: string,
  words: readonly TextWord[],
  at: number,
  isLed: boolean,
  language: TimeWords,
): number | null {
  const end = words[at]?.to ?? 0;
  const sign = text.charAt(end);
  if (!CLOCK_SIGN.test(sign)) return null;
  const isHourLetter = sign === "h" || sign === "H";
  if (isHourLetter && !language.hourBehind.has("h")) return null;
  const isDotted = isLed || language.hourBehind.has("uhr") || halfOfDay(text, words, at + 2) !== null;
  if (sign === "." && !isDotted) return null;
  const place = isHourLetter ? at + 2 : at + 1;
  const minutes = words[place];
  return minutes && minutes.from === end + 1 && /^\d\d$/.test(minutes.word) ? place : null;
}

/** `am`, `p.m.` and the like at this place: what it adds to the hour. */
function halfOfDay(
  text: string,
  words: readonly TextWord[],
  at: number,
): { plus: number; last: number } | null {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || (word.isAfterBreak && !word.isGlued)) return null;
  if (word.word === "am" || word.word === "pm") return { plus: word.word === "pm" ? 12 : 0, last: at };
  const isSpaced = next?.word === "m" && next.from <= word.to + 1 && text.charAt(word.to) === ".";
  if (!isSpaced || (word.word !== "a" && word.word !== "p")) return null;
  return { plus: word.word === "p" ? 12 : 0, last: at + 1 };
}
