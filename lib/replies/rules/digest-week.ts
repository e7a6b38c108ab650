import { Temporal } from "temporal-polyfill";

const MONDAY = 1;
/** When the week before is told. */
const TELLING_HOUR = 7;

export interface DigestWeek {
  /** The week's Monday, as a day. */
  weekOn: string;
  /** The Monday after it: without it. */
  untilOn: string;
}

/**
 * The week to be told now in this zone: from Monday 07:00 by its clock until the day ends, the one that ended with the
 * night; null at any other time.
 */
export function digestWeek(now: Date, zone: string): DigestWeek | null {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (local.dayOfWeek !== MONDAY || local.hour < TELLING_HOUR) return null;
  const today = local.toPlainDate();
  return { weekOn: today.subtract({ weeks: 1 }).toString(), untilOn: today.toString() };
}
