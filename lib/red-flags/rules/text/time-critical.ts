import { after, MINUTE } from "@/lib/base/time";
import type { FlagEvidence } from "../../schemas";
import { saidNear } from "./said-near";
import { type SpokenDate, spokenDates } from "./spoken-dates";
import { type SpokenTime, spokenTimes } from "./spoken-times";
import { TIME_LANGUAGES } from "./time-languages";
import type { TimeSense } from "./time-words";
import type { TextWord } from "./words-of-text";

/** Words between a time and what it is the time of. */
const NEAR = 8;
const CLOSE = 2;
const BESIDE = 3;
const MOST_DAYS = 200;
/** What is further off is not critical. */
const MOST_MINUTES = 48 * 60;
const SOON_DAYS = 3;

interface Said extends FlagEvidence {
  isInferred: boolean;
  rank: number;
}

/**
 * What in a text must happen soon: "boarding in 20 minutes" with the minutes from when it was said, "my flight is at
 * 6 pm" with the clock's time as it was named (whose zone and day are inferred), "flight tomorrow", "flight on 24 Dec".
 * A time alone, one that is past ("was at 6 pm") or more than two or three days off says nothing. Linear; the most
 * exact one found.
 */
export function timeCritical(
  text: string,
  words: readonly TextWord[],
  language: string | null,
  publishedAt: Date,
): { evidence: FlagEvidence; isInferred: boolean } | null {
  const languages = language === null ? Object.keys(TIME_LANGUAGES) : [language];
  const [best] = languages
    .flatMap((each) => saidIn(text, words, each, publishedAt))
    .sort((a, b) => a.rank - b.rank);
  if (!best) return null;
  const { rank: _, isInferred, ...evidence } = best;
  return { evidence, isInferred };
}

function saidIn(text: string, words: readonly TextWord[], code: string, publishedAt: Date): Said[] {
  const language = TIME_LANGUAGES[code];
  const near = language && saidNear(words, language);
  if (!language || !near) return [];
  const dates = spokenDates(text, words, code, publishedAt);
  const dateNear = (at: number) => dates.find(({ first, last }) => first <= at + NEAR && last >= at - NEAR);
  const isNear = (sense: TimeSense, { first, last }: Place, behind = NEAR) =>
    near.has(sense, first, last, NEAR, behind);
  const isAhead = (place: Place) => {
    const date = dateNear(place.first);
    if (isNear("past", place) || (date && !isSoon(date))) return false;
    return !isNear("later", place) || isNear("tomorrow", place) || isNear("tonight", place);
  };
  const times = spokenTimes(text, words, language).flatMap((time) => {
    const { first, minutes, clock } = time;
    if (minutes !== null) {
      // "I have been on hold for an hour and my flight leaves in 20 minutes": only a past right beside it is its own.
      const isPast = near.has("past", time.first, time.last, BESIDE, BESIDE);
      return isPast || !isNear("event", time) ? [] : minutesSaid(time, minutes, publishedAt);
    }
    if (!isAhead(time)) return [];
    // Where a language says "at", a "9 am flight" may be any day's, and only "flight at 9 am" is one to catch.
    const isLed = language.clockLeads.size > 0;
    if (isLed && !language.clockLeads.has(words[first - 1]?.word ?? "")) return [];
    if (!isNear("event", time, isLed ? 0 : NEAR)) return [];
    const days = dateNear(first)?.days ?? (isNear("tomorrow", time) ? 1 : 0);
    return days > 1 ? [] : clockSaid(time, clock, days === 1);
  });
  const named = (["tomorrow", "tonight"] as const).flatMap((day) =>
    near
      .placesOf(day)
      .slice(0, MOST_DAYS)
      .flatMap((at) => {
        const place = { first: at, last: at };
        const isMeant = day === "tomorrow" ? isNear("event", place) : near.has("event", at, at, CLOSE, 0);
        return isMeant && isAhead(place) ? daySaid(words[at], day) : [];
      }),
  );
  const dated = dates.flatMap((date) =>
    isSoon(date) && isNear("event", date) && !isNear("past", date) ? dateSaid(date) : [],
  );
  return [...times, ...dated, ...named];
}

type Place = Pick<SpokenTime, "first" | "last">;

const isSoon = ({ days }: SpokenDate) => days >= 0 && days <= SOON_DAYS;

function minutesSaid({ from, to }: SpokenTime, minutes: number, publishedAt: Date): Said[] {
  if (minutes > MOST_MINUTES) return [];
  const values = { minutes, at: after(publishedAt, minutes * MINUTE).toISOString() };
  return [{ code: "minutes-left", values, spans: [{ from, to }], isInferred: false, rank: minutes }];
}

function clockSaid({ from, to }: SpokenTime, clock: string | null, isTomorrow: boolean): Said[] {
  const values = { clock, day: isTomorrow ? "tomorrow" : "today" };
  return [{ code: "clock-time", values, spans: [{ from, to }], isInferred: true, rank: MOST_MINUTES + 1 }];
}

function dateSaid({ from, to, date, days }: SpokenDate): Said[] {
  const values = { date, days };
  return [
    { code: "date-named", values, spans: [{ from, to }], isInferred: true, rank: MOST_MINUTES + 2 + days },
  ];
}

function daySaid(word: TextWord | undefined, day: "tomorrow" | "tonight"): Said[] {
  const spans = word ? [{ from: word.from, to: word.to }] : [];
  const rank = MOST_MINUTES + (day === "tonight" ? 2 : 3);
  return [{ code: "day-named", values: { day }, spans, isInferred: false, rank }];
}
