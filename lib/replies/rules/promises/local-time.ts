import { Temporal } from "temporal-polyfill";

/** An instant as a field of date and time shows it in a zone: "2026-11-23T17:00". */
export function localOf(at: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** The instant of such a field; null for what is none. A skipped hour is the later, a doubled one the first. */
export function instantOf(local: string, zone: string): Date | null {
  try {
    return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds);
  } catch {
    return null;
  }
}
