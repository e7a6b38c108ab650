import { DAY } from "@/lib/base/time";
import type { Span } from "../../schemas";
import { DOTTED, MONTH_WORDS } from "./month-words";
import type { TextWord } from "./words-of-text";

export interface SpokenDate extends Span {
  /** Places in the list of words, both counted in. */
  first: number;
  last: number;
  /** YYYY-MM-DD. */
  date: string;
  /** From the day it was said, in UTC: nobody named a zone. */
  days: number;
}

const MOST_DATES = 200;
const ORDINALS = new Set(["st", "nd", "rd", "th", "er", "de", "of", "d"]);
const YEAR = /^20\d\d$/;

/**
 * Days that are named by their month ("24 December", "Dec 24th", "24.12.") or in full (2026-12-24) in these words. A year
 * that isn't named is the one that brings the day nearest. The first 200.
 */
export function spokenDates(
  text: string,
  words: readonly TextWord[],
  language: string,
  saidAt: Date,
): SpokenDate[] {
  const dates: SpokenDate[] = [];
  for (let at = 0; at < words.length && dates.length < MOST_DATES; at++) {
    if (!/^\d/.test(words[at]?.word ?? "") && !MONTH_WORDS.get(language)?.has(words[at]?.word ?? ""))
      continue;
    const found =
      inFull(text, words, at) ?? dotted(text, words, at, language) ?? byMonth(words, at, language);
    const day = found && dayOf(found, saidAt);
    if (!found || !day) continue;
    dates.push({
      ...day,
      first: at,
      last: found.last,
      from: words[at]?.from ?? 0,
      to: words[found.last]?.to ?? 0,
    });
    at = found.last;
  }
  return dates;
}

interface Found {
  last: number;
  day: number;
  month: number;
  year: number | null;
}

function inFull(text: string, words: readonly TextWord[], at: number): Found | null {
  const [year, month, day] = [words[at], words[at + 1], words[at + 2]];
  if (!year || !month || !day || !/^20\d\d-\d\d-\d\d$/.test(text.slice(year.from, year.from + 10)))
    return null;
  return { last: at + 2, year: Number(year.word), month: Number(month.word), day: Number(day.word) };
}

/** `24.12.` with its second dot or its year: `24.12` is a price as well. */
function dotted(text: string, words: readonly TextWord[], at: number, language: string): Found | null {
  const [day, month, year] = [words[at], words[at + 1], words[at + 2]];
  if (!DOTTED.has(language) || !day || !month || !/^\d\d?$/.test(day.word) || !/^\d\d?$/.test(month.word))
    return null;
  if (text.charAt(day.to) !== "." || month.from !== day.to + 1 || text.charAt(month.to) !== ".") return null;
  const isYear = year !== undefined && year.from === month.to + 1 && YEAR.test(year.word);
  const values = { day: Number(day.word), month: Number(month.word) };
  return { ...values, last: isYear ? at + 2 : at + 1, year: isYear ? Number(year.word) : null };
}

function byMonth(words: readonly TextWord[], at: number, language: string): Found | null {
  const months = MONTH_WORDS.get(language);
  const monthFirst = months?.get(words[at]?.word ?? "");
  if (monthFirst !== undefined) {
    const day = dayNumber(words[at + 1]);
    return day === null ? null : { day, month: monthFirst, ...yearAt(words, behindDay(words, at + 2)) };
  }
  const day = dayNumber(words[at]);
  if (day === null) return null;
  const place = behindDay(words, at + 1);
  const month = months?.get(words[place]?.word ?? "");
  return month === undefined ? null : { day, month, ...yearAt(words, place + 1) };
}

const dayNumber = (word: TextWord | undefined) =>
  word && /^\d\d?$/.test(word.word) ? Number(word.word) : null;

/** The place behind `th`, `of` and the like. */
function behindDay(words: readonly TextWord[], from: number): number {
  let at = from;
  while (at < from + 2 && ORDINALS.has(words[at]?.word ?? "")) at += 1;
  return at;
}

function yearAt(words: readonly TextWord[], at: number): { last: number; year: number | null } {
  const isYear = YEAR.test(words[at]?.word ?? "");
  return { last: isYear ? at : at - 1, year: isYear ? Number(words[at]?.word) : null };
}

function dayOf({ day, month, year }: Found, saidAt: Date): Pick<SpokenDate, "date" | "days"> | null {
  const today = Date.UTC(saidAt.getUTCFullYear(), saidAt.getUTCMonth(), saidAt.getUTCDate());
  const years = year === null ? [-1, 0, 1].map((more) => saidAt.getUTCFullYear() + more) : [year];
  const meant = years
    .map((each) => new Date(Date.UTC(each, month - 1, day)))
    .filter((date) => date.getUTCMonth() === month - 1 && date.getUTCDate() === day)
    .map((date) => ({
      date: date.toISOString().slice(0, 10),
      days: Math.round((date.getTime() - today) / DAY),
    }));
  return meant.sort((a, b) => Math.abs(a.days) - Math.abs(b.days))[0] ?? null;
}
