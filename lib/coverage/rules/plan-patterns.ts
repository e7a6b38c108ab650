import type { Pattern } from "./plan-problem";

const STEPS = [60, 120, 180, 240];
/** So many candidates are still solved in time. */
const MOST_CANDIDATES = 6000;
const USUAL_HOURS = 8;
const SHORT_HOURS = 4;
/** Of those who work less a week, shorter shifts too. */
const PART_TIME_MINUTES = 30 * 60;
const PAUSE_AFTER_HOURS = 6;
const PAUSE_MINUTES = 30;

/**
 * The kinds of shifts to choose from: round the clock in steps as small as the number of people and days allows, and
 * those the desk keeps as templates.
 */
export function planPatterns(
  { people, days }: { people: number; days: number },
  shiftHours: readonly number[] | undefined,
  templates: readonly { startMinute: number; minutes: number }[],
): Pattern[] {
  const hours = shiftHours ?? [USUAL_HOURS, SHORT_HOURS];
  const usual = shiftHours ? hours.length : 1;
  const step = STEPS.find((minutes) => (people * days * usual * 1440) / minutes <= MOST_CANDIDATES) ?? 240;
  const patterns = hours.flatMap((each) =>
    Array.from(
      { length: 1440 / step },
      (_, at): Pattern => ({
        startMinute: at * step,
        minutes: each * 60,
        pauseMinutes: pauseAfter(each * 60),
        ...(shiftHours || each === USUAL_HOURS ? {} : { weeklyBelow: PART_TIME_MINUTES }),
      }),
    ),
  );
  const own = shiftHours
    ? []
    : templates.map((each) => ({ ...each, pauseMinutes: pauseAfter(each.minutes) }));
  const known = new Set(patterns.map(({ startMinute, minutes }) => `${startMinute} ${minutes}`));
  return [...patterns, ...own.filter(({ startMinute, minutes }) => !known.has(`${startMinute} ${minutes}`))];
}

function pauseAfter(minutes: number): number {
  return minutes > PAUSE_AFTER_HOURS * 60 ? PAUSE_MINUTES : 0;
}
