import type { DaySpan, WeekSpan } from "./open-time";

const DAY = 24 * 60;

/** The weekday on which two spans of a week are open at once, or null. The week is a circle: Sunday night meets Monday. */
export function overlappingDay(week: readonly WeekSpan[]): number | null {
  const spans = week
    .map(({ weekday, from, until }) => {
      const start = (weekday - 1) * DAY + minuteOf(from);
      return { weekday, start, end: start + lengthOf({ from, until }) };
    })
    .sort((a, b) => a.start - b.start);
  for (const [place, { weekday, end }] of spans.entries()) {
    const next = spans[place + 1];
    const around = next ? next.start : (spans[0]?.start ?? 0) + 7 * DAY;
    if (end > around) return weekday;
  }
  return null;
}

/** Minutes that a span says, by the wall. */
export function lengthOf({ from, until }: DaySpan): number {
  const length = minuteOf(until) - minuteOf(from);
  return length > 0 ? length : length + DAY;
}

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
