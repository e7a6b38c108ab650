import { Temporal } from "temporal-polyfill";
import { Invalid } from "@/lib/base/errors";
import { DAY } from "@/lib/base/time";

export interface ReportRange {
  fromAt: Date;
  /** Without it. */
  toAt: Date;
  zone: string;
}

const LONGEST_YEARS = 5;
const USUAL_DAYS = 7;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?$/;

/**
 * The instants a report is asked for. What names no offset is local to the zone; an hour that was there twice means the
 * first for a start and the second for an end (DESIGN §4). Throws Invalid for a zone nobody knows, a time that can't be
 * read, an hour that never was, a range that is reversed, longer than five years, or wholly ahead.
 */
export function reportRange(
  asked: { from?: string | undefined; to?: string | undefined; zone?: string | undefined },
  now: Date,
  ownZone: string,
): ReportRange {
  const zone = knownZone(asked.zone ?? ownZone);
  const toAt = asked.to === undefined ? now : instantOf(asked.to, zone, "end");
  const fromAt = asked.from === undefined ? daysBefore(toAt, zone) : instantOf(asked.from, zone, "start");
  if (fromAt >= toAt)
    throw new Invalid("report-reversed", { from: wallTime(fromAt, zone), to: wallTime(toAt, zone), zone });
  if (fromAt > now) throw new Invalid("report-ahead", { from: wallTime(fromAt, zone), zone });
  const longest = LONGEST_YEARS * 366 * DAY;
  if (toAt.getTime() - fromAt.getTime() > longest)
    throw new Invalid("report-too-long", { years: LONGEST_YEARS });
  return { fromAt, toAt, zone };
}

/** The range of the same length that ends where this one begins; whole local days stay whole where the clock changes. */
export function rangeBefore({ fromAt, toAt, zone }: ReportRange): ReportRange {
  const from = zoned(fromAt, zone);
  const days = zoned(toAt, zone).since(from, { largestUnit: "days" });
  const start = from.subtract(days);
  return { fromAt: new Date(start.epochMilliseconds), toAt: fromAt, zone };
}

/** How many days of 24 hours a range has, to compare ranges by. */
export function daysOf({ fromAt, toAt }: ReportRange): number {
  return (toAt.getTime() - fromAt.getTime()) / DAY;
}

function zoned(at: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}

/** As a clock on the wall there says it: "2026-11-22 14:00". */
function wallTime(at: Date, zone: string): string {
  return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: "minute" }).replace("T", " ");
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Invalid("report-zone", { zone });
  }
}

function daysBefore(toAt: Date, zone: string): Date {
  const start = zoned(new Date(toAt.getTime() - 1), zone)
    .subtract({ days: USUAL_DAYS - 1 })
    .startOfDay();
  return new Date(start.epochMilliseconds);
}

function instantOf(value: string, zone: string, edge: "start" | "end"): Date {
  try {
    if (DATE.test(value))
      return new Date(Temporal.PlainDate.from(value).toZonedDateTime(zone).epochMilliseconds);
    if (!LOCAL.test(value)) return new Date(Temporal.Instant.from(value).epochMilliseconds);
    const wall = Temporal.PlainDateTime.from(value);
    const disambiguation = edge === "start" ? "earlier" : "later";
    const at = wall.toZonedDateTime(zone, { disambiguation });
    if (at.toPlainDateTime().equals(wall)) return new Date(at.epochMilliseconds);
  } catch {
    throw new Invalid("report-time", { value });
  }
  throw new Invalid("report-hour-skipped", { value, zone });
}
