import { Temporal } from "temporal-polyfill";

/** The month that an instant lies in, by the clocks of a zone: from its first moment to that of the next. */
export function monthOf(at: Date, zone: string): { from: Date; to: Date } {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  const first = here.toPlainDate().with({ day: 1 });
  const start = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(zone).epochMilliseconds);
  return { from: start(first), to: start(first.add({ months: 1 })) };
}

/** Where the day of an instant began, by the clocks of a zone. */
export function dayStart(at: Date, zone: string): Date {
  const here = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return new Date(here.startOfDay().epochMilliseconds);
}
