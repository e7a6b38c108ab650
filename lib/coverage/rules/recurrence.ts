import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { DAY, SECOND } from "@/lib/base/time";
import { dayMs, dayText } from "./wall-time";
import { offsetAt } from "./zone-offsets";

const PARTS = new Set([
  "FREQ",
  "INTERVAL",
  "COUNT",
  "UNTIL",
  "BYDAY",
  "BYMONTH",
  "BYMONTHDAY",
  "BYSETPOS",
  "WKST",
]);
const UNTIL = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/;
const FREQUENCIES = new Set(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]);

/** A recurrence taken apart: what the library counts, and until when, which depends on the zone. */
interface Parts {
  rule: string;
  until: string | null;
}

export interface Recurring {
  zone: string;
  /** The wall clock of the first start, in milliseconds. */
  startWallMs: number;
  recurrence: string | null;
}

/** Of a rule and a first day, the days it names within a range; kept, since whole teams share a pattern. */
const known = new Map<string, readonly number[]>();
const KEPT = 5000;

/**
 * Whether it is an RRULE (RFC 5545 §3.3.10) of days: daily to yearly, without hours of its own. Its first start must be
 * one it names.
 */
export function recurrenceFault(shift: Recurring): "recurrence" | "recurrence-start" | null {
  if (shift.recurrence === null) return null;
  const parts = partsOf(shift.recurrence);
  if (!parts) return "recurrence";
  try {
    const first = dayMs(dayText(shift.startWallMs));
    const [day] = ruleDays(parts.rule, first, first, first);
    return day === first && firstIsInTime(shift, parts) ? null : "recurrence-start";
  } catch {
    return "recurrence";
  }
}

/** The wall clock of each start whose day is in `fromDay` to `toDay`, both counted in, in milliseconds and in order. */
export function startsOf(shift: Recurring, fromDay: string, toDay: string): number[] {
  const first = dayMs(dayText(shift.startWallMs));
  const [from, to] = [Math.max(dayMs(fromDay), first), dayMs(toDay)];
  if (to < from) return [];
  const ofDay = shift.startWallMs - first;
  if (shift.recurrence === null) return from === first ? [shift.startWallMs] : [];
  const parts = partsOf(shift.recurrence);
  if (!parts) return [];
  const last = parts.until === null ? Number.POSITIVE_INFINITY : untilWall(parts.until, shift.zone);
  return ruleDays(parts.rule, first, from, to)
    .map((day) => day + ofDay)
    .filter((wall) => wall <= last);
}

function firstIsInTime(shift: Recurring, { until }: Parts): boolean {
  return until === null || shift.startWallMs <= untilWall(until, shift.zone);
}

/** Days are counted on a clock that never changes; the zone comes in when they become instants. */
function ruleDays(rule: string, first: number, from: number, to: number): readonly number[] {
  const key = `${rule} ${first} ${from} ${to}`;
  const found = known.get(key);
  if (found) return found;
  const dtstart = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO("UTC");
  const days = new RRuleTemporal({ rruleString: `RRULE:${rule}`, dtstart, cache: false })
    .between(new Date(from), new Date(to), true)
    .map((each) => Date.parse(each.toString().slice(0, 10)));
  if (known.size >= KEPT) known.clear();
  known.set(key, days);
  return days;
}

function partsOf(recurrence: string): Parts | null {
  const pairs = recurrence
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, "")
    .split(";")
    .map((part) => part.split("=") as [string, string | undefined, ...string[]]);
  const named = new Map(pairs.map(([name, value = ""]) => [name, value]));
  if (named.size !== pairs.length || pairs.some(([name, value]) => !PARTS.has(name) || !value)) return null;
  if (!FREQUENCIES.has(named.get("FREQ") ?? "")) return null;
  const until = named.get("UNTIL") ?? null;
  if (until !== null && (!UNTIL.test(until) || named.has("COUNT"))) return null;
  if (!isCount(named.get("COUNT"), 5000) || !isCount(named.get("INTERVAL"), 400)) return null;
  const rule = pairs.filter(([name]) => name !== "UNTIL").map((pair) => pair.join("="));
  return { rule: rule.join(";"), until };
}

function isCount(text: string | undefined, most: number): boolean {
  return text === undefined || (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= most);
}

/** The last wall reading an UNTIL lets in: a day's end, a reading of this clock, or an instant seen on it. */
function untilWall(until: string, zone: string): number {
  const [, year, month, day, hour, minute, second, isUtc] = UNTIL.exec(until) ?? [];
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (hour === undefined) return midnight + DAY - SECOND;
  const at = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * SECOND;
  return isUtc === "Z" ? at + offsetAt(zone, at) : at;
}
