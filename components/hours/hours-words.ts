import type { WeekLine } from "@/lib/response-times/rules/hours-shown";

/** Says a sentence of messages/<locale>/hours.json. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration as people say it, rounded up to the next minute, half hour or day. */
export function duration(say: Say, seconds: number): string {
  if (seconds <= 90 * MINUTE) return say("minutes", { count: Math.max(1, Math.ceil(seconds / MINUTE)) });
  if (seconds <= 2 * DAY) return say("hours", { count: Math.ceil((seconds / HOUR) * 2) / 2 });
  return say("days", { count: Math.ceil(seconds / DAY) });
}

export interface Clock {
  /** Of dates; English is written the European way. */
  locale: string;
  zone: string;
}

/** "Monday 09:41". */
export function weekdayAndTime({ locale, zone }: Clock, at: Date): string {
  const words = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    weekday: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return words.format(at);
}

/** "15:41". */
export function time({ locale, zone }: Clock, at: Date): string {
  const words = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return words.format(at);
}

/** "Thursday 26 November". */
export function day(locale: string, on: string): string {
  const words = new Intl.DateTimeFormat(locale, {
    timeZone: "UTC",
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  return words.format(new Date(`${on}T12:00:00Z`));
}

/** "New York" of "America/New_York". */
export function cityOf(zone: string): string {
  return zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
}

/** A week of hours as lines: "Mon–Fri 09:00–17:00", "Sat, Sun closed". */
export function weekLines(say: Say, locale: string, week: readonly WeekLine[] | "always"): string[] {
  if (week === "always") return [say("always")];
  return week.map(({ weekdays, spans }) => {
    const days = weekdays.length === 7 ? say("everyDay") : daysOf(locale, weekdays);
    const hours = spans.map(({ from, until }) => `${from}–${until}`).join(", ");
    return hours === "" ? say("closedOn", { days }) : say("openOn", { days, hours });
  });
}

function daysOf(locale: string, weekdays: readonly number[]): string {
  const runs: number[][] = [];
  for (const weekday of weekdays) {
    const run = runs.at(-1);
    if (run && run.at(-1) === weekday - 1) run.push(weekday);
    else runs.push([weekday]);
  }
  return runs
    .map((run) => {
      const names = run.map((weekday) => nameOf(locale, weekday));
      return names.length > 2 ? `${names[0]}–${names.at(-1)}` : names.join(", ");
    })
    .join(", ");
}

/** 5 January 1970 was a Monday. */
function nameOf(locale: string, weekday: number): string {
  const at = new Date(Date.UTC(1970, 0, 4 + weekday, 12));
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", weekday: "short" }).format(at).replace(/\.$/, "");
}
