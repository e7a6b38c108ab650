import { Temporal } from "temporal-polyfill";

/** The instant a day begins in a zone, `later` days on; right also where midnight is skipped or comes twice. */
export function startOfDay(day: string, zone: string, later: number): Date {
  const start = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime(zone);
  return new Date(start.epochMilliseconds);
}
