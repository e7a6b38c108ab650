import { Temporal } from "temporal-polyfill";

export interface OwnWeek {
  /** Days of the zone, from Monday to today. */
  days: readonly string[];
  /** When Monday began there. */
  fromAt: Date;
}

/** The days of this week so far in a zone, where Monday begins the week; days of 23 and 25 hours are whole days. */
export function ownWeek(now: Date, zone: string): OwnWeek {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  const monday = today.toPlainDate().subtract({ days: today.dayOfWeek - 1 });
  const days = Array.from({ length: today.dayOfWeek }, (_, day) => monday.add({ days: day }).toString());
  return { days, fromAt: new Date(monday.toZonedDateTime(zone).epochMilliseconds) };
}
