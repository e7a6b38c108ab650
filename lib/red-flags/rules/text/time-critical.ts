import { after, MINUTE } from "@/lib/base/time";
import type { FlagEvidence } from "../../schemas";
import { saidNear } from "./said-near";
import { type SpokenTime, spokenTimes } from "./spoken-times";
import { TIME_LANGUAGES } from "./time-languages";
import type { TimeWords } from "./time-words";
import type { TextWord } from "./words-of-text";

/** Words between a time and what it is the time of. */
const NEAR = 8;
const CLOSE = 2;
const MOST_DAYS = 200;
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
  const near = saidNear(words, language);
  if (near === null) return [];
  const isAhead = (first: number, last: number) =>
    !near.has("past", first, last, NEAR, NEAR) && !near.has("later", first, last, NEAR, NEAR);
  const times = spokenTimes(text, words, language).flatMap((time) => {
    const { first, last, minutes, clock } = time;
    if (!isAhead(first, last)) return [];
    if (minutes !== null)
      return near.has("event", first, last, NEAR, NEAR) ? minutesSaid(time, minutes, publishedAt) : [];
    // Where a language says "at", a "9 am flight" may be any day's, and only "flight at 9 am" is one to catch.
    const isLed = language.clockLeads.size > 0;
    if (isLed && !language.clockLeads.has(words[first - 1]?.word ?? "")) return [];
    if (!near.has("event", first, last, NEAR, isLed ? 0 : NEAR)) return [];
    return clockSaid(time, clock, near.has("tomorrow", first, last, NEAR, NEAR));
  });
  const days = (["tomorrow", "tonight"] as const).flatMap((day) =>
    near
      .placesOf(day)
      .slice(0, MOST_DAYS)
      .flatMap((at) => {
        const isNear = near.has(
          "event",
          at,
          at,
          day === "tonight" ? CLOSE : NEAR,
          day === "tonight" ? 0 : NEAR,
        );
        return isNear && isAhead(at, at) ? daySaid(words[at], day) : [];
      }),
  );
  return [...times, ...days];
}

function minutesSaid({ from, to }: SpokenTime, minutes: number, publishedAt: Date): Said[] {
  if (minutes > MOST_MINUTES) return [];
  const values = { minutes, at: after(publishedAt, minutes * MINUTE).toISOString() };
  return [{ code: "minutes-left", values, spans: [{ from, to }], isInferred: false, rank: minutes }];
}

function clockSaid({ from, to }: SpokenTime, clock: string | null, isTomorrow: boolean): Said[] {
  const values = { clock, day: isTomorrow ? "tomorrow" : "today" };
  return [{ code: "clock-time", values, spans: [{ from, to }], isInferred: true, rank: MOST_MINUTES + 1 }];
}

function daySaid(word: TextWord | undefined, day: string): Said[] {
  const spans = word ? [{ from: word.from, to: word.to }] : [];
  return [{ code: "day-named", values: { day }, spans, isInferred: false, rank: MOST_MINUTES + 2 }];
}
