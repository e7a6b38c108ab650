import { Temporal } from "temporal-polyfill";
import { HOUR, SECOND } from "@/lib/base/time";

/** The first millisecond of X's ids (snowflakes), which hold the time in their upper bits. */
const SNOWFLAKE_EPOCH = 1_288_834_974_657;
/** Shorter ids were counted up, or are no ids of X. */
const SNOWFLAKE_DIGITS = 16;
/** The first post of all. */
const EARLIEST = Date.UTC(2006, 2, 21);
const TOLERANCE_MS = 1500;

const TWITTER = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2}) (\d{4})$/;
const ISO =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export type ReadTime =
  | { at: Date }
  | { code: string; values: Readonly<Record<string, string | number>>; differsMs?: number };

/** When an id of X was made, to the millisecond; null for ids that say nothing of it. */
export function instantOfSnowflake(id: string): Date | null {
  if (id.length < SNOWFLAKE_DIGITS || !/^\d+$/.test(id)) return null;
  return new Date(Number(BigInt(id) >> 22n) + SNOWFLAKE_EPOCH);
}

/**
 * The instant a written time means: X's own form, or ISO 8601. Without an offset it is local to `zone`; an hour that
 * the clock skipped or had twice is told, not guessed.
 */
export function readRecordedTime(text: string, zone: string | null, now: Date): ReadTime {
  const value = text.trim();
  const bad = (code: string): ReadTime => ({ code, values: { value: value.slice(0, 60) } });
  const written = isoOf(value);
  if (written === null) return bad("history-time");
  if (written.offset === null && zone === null) return bad("history-no-zone");
  const read = written.offset ? absolute(written.local, written.offset) : local(written.local, zone ?? "UTC");
  if (!(read instanceof Date)) return bad(read);
  if (read.getTime() < EARLIEST || read.getTime() > now.getTime() + HOUR)
    return bad("history-time-impossible");
  return { at: read };
}

/** A post's instant: its id says it to the millisecond, where it is X's, and must agree with what is written. */
export function agreedTime(id: string, read: ReadTime): ReadTime {
  const made = instantOfSnowflake(id);
  if (!("at" in read) || made === null) return read;
  const differsMs = read.at.getTime() - made.getTime();
  if (Math.abs(differsMs) <= TOLERANCE_MS) return { at: made };
  return { code: "history-time-differs", values: { seconds: Math.round(differsMs / SECOND) }, differsMs };
}

/** Whether this names a zone of the IANA list that this machine knows. */
export function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function isoOf(value: string): { local: string; offset: string | null } | null {
  const [, month = "", day, time, hours, minutes, year] = TWITTER.exec(value) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number > 0)
    return {
      local: `${year}-${String(number).padStart(2, "0")}-${day}T${time}`,
      offset: `${hours}:${minutes}`,
    };
  const [, date, clock, offset] = ISO.exec(value) ?? [];
  return date === undefined
    ? null
    : { local: `${date}T${clock}`, offset: offset === undefined ? null : offsetOf(offset) };
}

function offsetOf(written: string): string {
  if (/^(z|utc)$/i.test(written)) return "Z";
  const digits = written.slice(1).replace(":", "").padEnd(4, "0");
  return `${written[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function absolute(local: string, offset: string): Date | "history-time" {
  // Date would take the 31st of April for the 1st of May; Temporal refuses it.
  try {
    return new Date(Temporal.Instant.from(`${local}${offset}`).epochMilliseconds);
  } catch {
    return "history-time";
  }
}

function local(
  text: string,
  zone: string,
): Date | "history-time" | "history-time-skipped" | "history-time-twice" {
  let wall: Temporal.PlainDateTime;
  try {
    wall = Temporal.PlainDateTime.from(text);
  } catch {
    return "history-time";
  }
  const first = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const second = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (first.epochMilliseconds === second.epochMilliseconds) return new Date(first.epochMilliseconds);
  return second.toPlainDateTime().equals(wall) ? "history-time-twice" : "history-time-skipped";
}
