/** What came in on one local day, by half hour of the clock. */
export interface DayArrivals {
  /** Days since 1 January 1970. */
  day: number;
  halfHours: readonly number[];
}

export interface Forecast {
  /** Expected arrivals by weekday (0 Monday … 6 Sunday) and half hour of the clock. */
  week: readonly (readonly number[])[];
  /** The last four weeks over the four before, held between 0.5 and 2; in `week` already. */
  trend: number;
  /** Days left out: holidays, and storms of more than three times their weekday's median, in all or in some two hours. */
  leftOut: number[];
  storms: Storm[];
  days: number;
}

export interface Storm {
  day: number;
  arrivals: number;
  /** Its weekday's median. */
  usual: number;
}

const SLOTS = 48;
const STORM = 3;
/** Two hours; of fewer arrivals than this usual chance alone makes three times as many. */
const BLOCK = 4;
const LEAST_OF_BLOCK = 8;

/**
 * What to expect of a week from what came in before: the mean of each weekday's half hour without storms and holidays,
 * moved by the trend. `days` are whole days, each once, quiet ones as zeros.
 */
export function forecastWeek(
  days: readonly DayArrivals[],
  holidays: ReadonlySet<number> = new Set(),
): Forecast {
  const storms = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => stormsOf(days, weekday));
  const stormy = new Set(storms.map(({ day }) => day));
  const normal = days.filter(({ day }) => !stormy.has(day) && !holidays.has(day));
  const trend = trendOf(normal);
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => {
    const like = normal.filter(({ day }) => weekdayOf(day) === weekday);
    return Array.from({ length: SLOTS }, (_, slot) => {
      const sum = like.reduce((total, { halfHours }) => total + (halfHours[slot] ?? 0), 0);
      return like.length === 0 ? 0 : (sum / like.length) * trend;
    });
  });
  const leftOut = days.flatMap(({ day }) => (stormy.has(day) || holidays.has(day) ? [day] : []));
  return { week, trend, leftOut, storms, days: normal.length };
}

/**
 * How far a forecast from everything before the last two weeks was off in them: the sum of its misses by the hour, over
 * what came (0.2 is a fifth). Null where there is not enough to hold out.
 */
export function heldOutError(
  days: readonly DayArrivals[],
  holidays: ReadonlySet<number> = new Set(),
): number | null {
  const last = Math.max(...days.map(({ day }) => day));
  const before = days.filter(({ day }) => day <= last - 14);
  const held = days.filter(({ day }) => day > last - 14 && !holidays.has(day));
  if (before.length < 14 || held.length < 7) return null;
  const { week } = forecastWeek(before, holidays);
  let [off, came] = [0, 0];
  for (const { day, halfHours } of held)
    for (let slot = 0; slot < SLOTS; slot += 2) {
      const at = (of: readonly number[] | undefined) => (of?.[slot] ?? 0) + (of?.[slot + 1] ?? 0);
      came += at(halfHours);
      off += Math.abs(at(halfHours) - at(week[weekdayOf(day)]));
    }
  return came === 0 ? null : off / came;
}

/** 0 is Monday; 1 January 1970 was a Thursday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** By the whole day, or by some two hours of it: a storm that comes in the evening is small by the day. */
function stormsOf(days: readonly DayArrivals[], weekday: number): Storm[] {
  const like = days.filter(({ day }) => weekdayOf(day) === weekday);
  if (like.length < 3) return [];
  const usual = middleOf(like.map(totalOf));
  const blocks = Array.from({ length: SLOTS / BLOCK }, (_, block) =>
    Math.max(middleOf(like.map((each) => blockOf(each, block))), LEAST_OF_BLOCK),
  );
  const isStorm = (each: DayArrivals) =>
    totalOf(each) > STORM * Math.max(usual, 4) ||
    blocks.some((middle, block) => blockOf(each, block) > STORM * middle);
  return like.filter(isStorm).map((each) => ({ day: each.day, arrivals: totalOf(each), usual }));
}

function blockOf({ halfHours }: DayArrivals, block: number): number {
  let sum = 0;
  for (let slot = block * BLOCK; slot < (block + 1) * BLOCK; slot += 1) sum += halfHours[slot] ?? 0;
  return sum;
}

function middleOf(counts: number[]): number {
  return counts.sort((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

/** Means of days, weekday by weekday, so that a storm or holiday left out moves nothing. */
function trendOf(days: readonly DayArrivals[]): number {
  const last = Math.max(...days.map(({ day }) => day));
  let [recent, before] = [0, 0];
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const like = days.filter(({ day }) => weekdayOf(day) === weekday);
    const newer = like.filter(({ day }) => day > last - 28);
    const older = like.filter(({ day }) => day <= last - 28 && day > last - 56);
    if (newer.length < 2 || older.length < 2) return 1;
    recent += newer.reduce((sum, each) => sum + totalOf(each), 0) / newer.length;
    before += older.reduce((sum, each) => sum + totalOf(each), 0) / older.length;
  }
  const share = before < 1 ? 1 : recent / before;
  // The mean stands between the two halves already: half of the change is still to come.
  return Math.min(2, Math.max(0.5, (2 * share) / (1 + share)));
}

function totalOf({ halfHours }: DayArrivals): number {
  return halfHours.reduce((sum, each) => sum + each, 0);
}
