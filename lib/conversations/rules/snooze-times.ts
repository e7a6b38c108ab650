import { Temporal } from "temporal-polyfill";
import { Refused } from "@/lib/base/errors";
import { after, DAY, HOUR } from "@/lib/base/time";

const LONGEST = 366 * DAY;
const MORNING = 9;

/** The instant, when it is ahead of now and within a year. Throws Refused `snooze-past` or `snooze-far`. */
export function snoozeUntil(until: Date, now: Date): Date {
  if (until.getTime() <= now.getTime()) throw new Refused("snooze-past");
  if (until.getTime() - now.getTime() > LONGEST) throw new Refused("snooze-far");
  return until;
}

export interface SnoozeChoice {
  name: "hour" | "three-hours" | "tomorrow" | "next-week";
  until: Date;
}

/** What a menu offers: in one hour, in three, tomorrow at 9, Monday at 9, by the wall clock of the zone. */
export function snoozeChoices(now: Date, zone: string): SnoozeChoice[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const morning = (date: Temporal.PlainDate) =>
    new Date(date.toZonedDateTime({ timeZone: zone, plainTime: { hour: MORNING } }).epochMilliseconds);
  return [
    { name: "hour", until: after(now, HOUR) },
    { name: "three-hours", until: after(now, 3 * HOUR) },
    { name: "tomorrow", until: morning(today.add({ days: 1 })) },
    { name: "next-week", until: morning(today.add({ days: 8 - today.dayOfWeek })) },
  ];
}
