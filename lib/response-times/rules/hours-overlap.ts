import type { DaySpan, WeekSpan } from "./open-time";

const DAY = 24 * 60;

/** The first span of a week that reaches into another, or null. The week is a circle: Sunday night meets Monday. */
export function overlappingSpan(week: readonly WeekSpan[]): WeekSpan | null {
  const spans = week
    .map((span) => {
      const start = (span.weekday - 1) * DAY + minuteOf(span.from);
      return { span, start, end: start + lengthOf(span) };
    })
    .sort((a, b) => a.start - b.start);
  for (const [place, { span, end }] of spans.entries()) {
    const next = spans[place + 1];
    const around = next ? next.start : (spans[0]?.start ?? 0) + 7 * DAY;
    if (end > around) return span;
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
