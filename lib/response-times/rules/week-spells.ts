import type { WeekSpell } from "../truth-schemas";

/** What happened to what began in one hour of the week, in 28 days. */
export interface HourCell {
  /** 1 is Monday. */
  weekday: number;
  hour: number;
  /** Answered, and not answered but past an hour. */
  n: number;
  withinHour: number;
}

/** Fewer say nothing of an hour of the week. */
export const ENOUGH_AN_HOUR = 3;
/** Below this share answered within an hour nobody counts as there. */
const SOMEBODY = 0.5;

/** Whether nobody was there in an hour of the week, as far as enough people wrote in it to tell. */
export function isSilent({ n, withinHour }: HourCell): boolean {
  return n >= ENOUGH_AN_HOUR && withinHour / n < SOMEBODY;
}

/** The place of an hour in the week: Monday 00:00 is 0. */
export function placeOf({ weekday, hour }: HourCell): number {
  return (weekday - 1) * 24 + hour;
}

const WEEK_HOURS = 168;

/** Hours of the week that follow each other, as spells; one over the end of Sunday is one. */
export function spellsOf(places: ReadonlySet<number>): WeekSpell[] {
  if (places.size === WEEK_HOURS) return [{ fromDay: 1, fromHour: 0, untilDay: 1, untilHour: 0 }];
  const starts = [...places]
    .filter((place) => !places.has((place + WEEK_HOURS - 1) % WEEK_HOURS))
    .sort((a, b) => a - b);
  return starts.map((start) => {
    let end = start;
    while (places.has(end % WEEK_HOURS)) end += 1;
    const [from, until] = [start, end % WEEK_HOURS];
    return {
      fromDay: Math.floor(from / 24) + 1,
      fromHour: from % 24,
      untilDay: Math.floor(until / 24) + 1,
      untilHour: until % 24,
    };
  });
}
