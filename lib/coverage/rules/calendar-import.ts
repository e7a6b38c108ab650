import { convertIcsEvent, type IcsDateObject, type IcsEvent } from "ts-ics";
import { Refused } from "@/lib/base/errors";
import { DAY, HOUR, MINUTE, SECOND } from "@/lib/base/time";
import { eventBlocks } from "./event-blocks";
import { startsOf } from "./recurrence";
import { dayText, wallText } from "./wall-time";
import { offsetAt } from "./zone-offsets";

const MOST_TIMES = 60;
const LONGEST_TITLE = 120;
/** One stretch of a calendar by the wall clock of its zone, or why it can't be read. */
export type ReadEvent =
  | { title: string; zone: string; startLocal: string; endLocal: string; fault: null }
  | { title: string; fault: { code: string; values: Readonly<Record<string, string | number>> } };

/**
 * The stretches of an iCalendar (RFC 5545), events that repeat day by day; titles only to tell them apart. What takes no
 * zone of its own stands on `ownZone`. Throws Refused `ics-broken`, `ics-empty`, `ics-too-large`, `ics-line` for a file
 * that is none, before anything in it is expanded.
 */
export function readCalendarEvents(text: string, ownZone: string): ReadEvent[] {
  const blocks = eventBlocks(text);
  if (blocks.length === 0) throw new Refused("ics-empty");
  return blocks.flatMap((lines) => readEvent(lines, ownZone));
}

function readEvent(lines: readonly string[], ownZone: string): ReadEvent[] {
  const title = titleOf(lines);
  const refused = (code: string, values: Record<string, string | number> = {}): ReadEvent[] => [
    { title, fault: { code, values } },
  ];
  if (lines.some((line) => /^STATUS:CANCELLED/i.test(line))) return refused("ics-cancelled");
  const zone = lines.map(zoneOf).find((each) => each !== null) ?? null;
  if (zone !== null && !isKnown(zone)) return refused("ics-zone", { zone: zone.slice(0, 60) });
  const event = parsed(lines.filter((line) => !/^RRULE/i.test(line)));
  const start = event && wallOf(event.start, zone ?? ownZone, isUtc(lines, "DTSTART"));
  const end = event && start !== null ? endOf(event, start, zone ?? ownZone, isUtc(lines, "DTEND")) : null;
  if (start === null || end === null || end <= start) return refused("ics-times");
  const rule = lines.find((line) => /^RRULE/i.test(line))?.replace(/^RRULE[^:]*:/i, "");
  const walls = rule === undefined ? [start] : timesOf(rule, start, zone ?? ownZone);
  if (typeof walls === "string") return refused(walls, { most: MOST_TIMES });
  const left = new Set(
    (event?.exceptionDates ?? []).map((each) => wallOf(each, zone ?? ownZone, isUtc(lines, "EXDATE"))),
  );
  return walls
    .filter((wall) => !left.has(wall))
    .map((wall) => ({
      title,
      zone: zone ?? ownZone,
      startLocal: wallText(wall),
      endLocal: wallText(wall + (end - start)),
      fault: null,
    }));
}

function parsed(lines: readonly string[]): IcsEvent | null {
  try {
    const shell = ["BEGIN:VEVENT", "UID:read", "DTSTAMP:20260101T000000Z", ...lines, "END:VEVENT"];
    const event = convertIcsEvent(undefined, shell.join("\r\n"));
    // It answers events without a start too, whatever its type says.
    return "start" in event && event.start ? event : null;
  } catch {
    return null;
  }
}

/** A reading of the zone's clock. A day is its midnight; an instant in UTC is what that clock then shows. */
function wallOf({ date, local }: IcsDateObject, zone: string, utc: boolean): number | null {
  const at = local?.date.getTime() ?? date.getTime();
  if (!Number.isFinite(at) || at < Date.UTC(2000, 0, 1) || at > Date.UTC(2100, 0, 1)) return null;
  const wall = utc ? at + offsetAt(zone, at) : at;
  return Math.floor(wall / MINUTE) * MINUTE;
}

function endOf(event: IcsEvent, from: number, zone: string, utc: boolean): number | null {
  const { start, end, duration } = event as Pick<IcsEvent, "start" | "end" | "duration">;
  if (end) return wallOf(end, zone, utc);
  if (!duration) return start.type === "DATE" ? from + DAY : null;
  const { weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0, before } = duration;
  const long = weeks * 7 * DAY + days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
  return before || long > 400 * DAY ? null : from + long;
}

function timesOf(rule: string, start: number, zone: string): number[] | "ics-endless" | "ics-repeats" {
  if (!/(^|;)(COUNT|UNTIL)=/i.test(rule)) return "ics-endless";
  const shift = { zone, startWallMs: start, recurrence: rule.slice(0, 300) };
  try {
    const walls = startsOf(shift, dayText(start), dayText(start + 800 * DAY));
    return walls.length === 0 || walls.length > MOST_TIMES ? "ics-repeats" : walls;
  } catch {
    return "ics-repeats";
  }
}

function zoneOf(line: string): string | null {
  return (
    /^(?:DTSTART|DTEND)[^:]*;TZID="?([^":;]+)"?/i.exec(line)?.[1]?.replace(/^\/[^/]+\/[^/]+\//, "") ?? null
  );
}

function isUtc(lines: readonly string[], name: string): boolean {
  return lines.some((line) => line.toUpperCase().startsWith(name) && /:\d{8}T\d{6}Z/i.test(line));
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}

function titleOf(lines: readonly string[]): string {
  const line = lines.find((each) => /^SUMMARY/i.test(each)) ?? "";
  const text = line
    .replace(/^SUMMARY[^:]*:?/i, "")
    .replace(/\\([,;\\])/g, "$1")
    .replace(/\\n/gi, " ");
  return [...text].slice(0, LONGEST_TITLE).join("");
}
