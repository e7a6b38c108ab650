import type { DaySpan } from "./open-time";

export interface StatedDays {
  /** The desk's own: hours of single days. */
  days: Readonly<Record<string, readonly DaySpan[]>>;
  holidays: readonly { on: string; rule: string }[];
  workedHolidays: readonly string[];
}

/** Days with hours of their own: what the desk says of a day wins, a holiday is closed unless it is worked on. */
export function daysOf({ days, holidays, workedHolidays }: StatedDays): Record<string, readonly DaySpan[]> {
  const worked = new Set(workedHolidays);
  const closed = holidays.filter(({ rule }) => !worked.has(rule)).map(({ on }) => [on, []] as const);
  return { ...Object.fromEntries(closed), ...days };
}
