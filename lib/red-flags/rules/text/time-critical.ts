import { after, MINUTE } from "@/lib/base/time";
import type { FlagEvidence } from "../../schemas";
import { walkPhrases } from "./phrase-tree";
import { type SpokenTime, spokenTimes } from "./spoken-times";
import { TIME_LANGUAGES } from "./time-languages";
import type { TimeSense, TimeWords } from "./time-words";
import type { TextWord } from "./words-of-text";

/** Words between a time and what it is the time of. */
const NEAR = 8;
/** What is further off is not critical. */
const MOST_MINUTES = 48 * 60;

interface Said extends FlagEvidence {
  isInferred: boolean;
  rank: number;
}

/**
 * What in a text must happen soon: "boarding in 20 minutes" with the minutes from when it was said, "my flight is at
 * 6 pm" with the clock's time as it was named (whose zone and day are inferred), "flight tomorrow". A time alone, one
 * that is past ("was at 6 pm") or more than two days off says nothing. Linear; the most exact one found.
 */
export function timeCritical(
  text: string,
  words: readonly TextWord[],
  language: string | null,
  publishedAt: Date,
): { evidence: FlagEvidence; isInferred: boolean } | null {
  const known = language === null ? undefined : TIME_LANGUAGES[language];
  const languages = known ? [known] : language === null ? Object.values(TIME_LANGUAGES) : [];
  const said = languages
    .flatMap((each) => saidIn(text, words, each, publishedAt))
    .sort((a, b) => a.rank - b.rank);
  const [best] = said;
  if (!best) return null;
  const { rank: _, isInferred, ...evidence } = best;
  return { evidence, isInferred };
}

function saidIn(text: string, words: readonly TextWord[], language: TimeWords, publishedAt: Date): Said[] {
  const senses = new Map<number, Set<TimeSense>>();
  for (const { meant, first, last } of walkPhrases(language.senses, words).hits) {
    for (let at = first; at <= last; at++) senses.set(at, (senses.get(at) ?? new Set()).add(meant));
  }
  if (senses.size === 0) return [];
  const around = (first: number, last: number) => sensesAround(words, senses, first, last);
  const times = spokenTimes(text, words, language).flatMap((time) =>
    timeSaid(time, around(time.first, time.last), publishedAt),
  );
  const days = [...senses].flatMap(([at, meant]) => {
    const day = meant.has("tomorrow") ? "tomorrow" : meant.has("tonight") ? "tonight" : null;
    return day === null ? [] : daySaid(words[at], day, around(at, at));
  });
  return [...times, ...days];
}

function timeSaid(time: SpokenTime, near: ReadonlySet<TimeSense>, publishedAt: Date): Said[] {
  if (!near.has("event") || near.has("past") || near.has("later")) return [];
  const spans = [{ from: time.from, to: time.to }];
  if (time.minutes !== null) {
    if (time.minutes > MOST_MINUTES) return [];
    const values = { minutes: time.minutes, at: after(publishedAt, time.minutes * MINUTE).toISOString() };
    return [{ code: "minutes-left", values, spans, isInferred: false, rank: time.minutes }];
  }
  const day = near.has("tomorrow") ? "tomorrow" : "today";
  const values = { clock: time.clock, day };
  return [{ code: "clock-time", values, spans, isInferred: true, rank: MOST_MINUTES + 1 }];
}

function daySaid(word: TextWord | undefined, day: string, near: ReadonlySet<TimeSense>): Said[] {
  if (!word || !near.has("event") || near.has("past") || near.has("later")) return [];
  const spans = [{ from: word.from, to: word.to }];
  return [
    {
      code: "day-named",
      values: { day },
      spans,
      isInferred: false,
      rank: MOST_MINUTES + 2,
    },
  ];
}

/** What is said within a few words of these, in the same sentence. */
function sensesAround(
  words: readonly TextWord[],
  senses: ReadonlyMap<number, ReadonlySet<TimeSense>>,
  first: number,
  last: number,
): Set<TimeSense> {
  const found = new Set<TimeSense>();
  const add = (at: number) => senses.get(at)?.forEach((sense) => void found.add(sense));
  for (let at = first; at <= last; at++) add(at);
  for (let at = first; at > Math.max(0, first - NEAR) && !words[at]?.isAfterBreak; at--) add(at - 1);
  for (let at = last + 1; at <= Math.min(words.length - 1, last + NEAR) && !words[at]?.isAfterBreak; at++)
    add(at);
  return found;
}
