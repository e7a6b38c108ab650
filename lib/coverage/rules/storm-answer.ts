import { loadOf } from "./cover-cells";
import type { Level } from "./levels";
import { moreShifts } from "./more-shifts";
import { requiredPeople } from "./staffing";

export interface StormWeek {
  startMs: number;
  slotMs: number;
  /** Arrivals of each half hour, the storm in them. */
  expected: readonly number[];
  levels: readonly Level[];
  handlingSeconds: number;
  parallel: number;
  withinSeconds: number;
}

export interface StormAnswer {
  /** How many hours fall under `HELD_SHARE`. */
  hoursUnder: number;
  worst: { hour: number; share: number } | null;
  /** Shifts of eight hours that would hold it, by Erlang C. */
  shiftsMore: number;
}

/** Of the arrivals of an hour, to be answered in time. */
const HELD_SHARE = 0.9;
const SHIFT_SLOTS = 16;
const MOST_PEOPLE = { occupancyCap: 1, shrinkage: 0, minimumCover: 0 };

/** What a week with so many arrivals does to the roster, and what would hold it. `hours` as predictHours tells them. */
export function stormAnswer(week: StormWeek, hours: readonly (number | null)[]): StormAnswer {
  const { startMs, slotMs, levels, withinSeconds } = week;
  const under = hours.flatMap((share, hour) =>
    share !== null && share < HELD_SHARE ? [{ hour, share }] : [],
  );
  const worst = under.reduce<StormAnswer["worst"]>(
    (least, each) => (least === null || each.share < least.share ? each : least),
    null,
  );
  const known = new Map<number, number>();
  const needed = week.expected.map((arrivals, slot) => {
    // Hours that hold need nobody more, whatever the formula says of them alone.
    if (!under.some(({ hour }) => hour === Math.floor(slot / 2))) return 0;
    const people =
      known.get(arrivals) ??
      requiredPeople(loadOf(week, arrivals), { ...MOST_PEOPLE, serviceShare: HELD_SHARE, withinSeconds })
        .required;
    known.set(arrivals, people);
    return people;
  });
  const shiftsMore = moreShifts(needed, levels, { startMs, slotMs, slotsOfShift: SHIFT_SLOTS });
  return { hoursUnder: under.length, worst, shiftsMore };
}
