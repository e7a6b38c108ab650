import { generateIcsCalendar, type IcsEvent } from "ts-ics";
import { calendarTime, calendarZone } from "./calendar-zone";
import type { Span } from "./shift-words";

export interface CalendarEntry extends Span {
  shiftId: string;
  /** The day of the shift: with it the same for ever, however often it is moved. */
  on: string;
  zone: string;
  summary: string;
  description: string;
  sequence: number;
  changedAt: Date;
  isCancelled: boolean;
}

const HEADER = "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n";
const MOST_OCTETS = 75;

/** An iCalendar (RFC 5545) of shifts, day by day, by the clocks of their zones. The same entries give the same text. */
export function calendarText(name: string, entries: readonly CalendarEntry[]): string {
  const zones = [...new Set(entries.map(({ zone }) => zone))].sort();
  const text = generateIcsCalendar({
    version: "2.0",
    prodId: "-//Caret//Shifts//EN",
    method: "PUBLISH",
    // ts-ics leaves it as it is: what would need escaping is left out.
    name: name.replace(/[\\;,\s]+/g, " "),
    timezones: zones.map((zone) => zoneOf(zone, entries)),
    events: entries.map(eventOf),
  });
  return foldLines(text.replace("METHOD:PUBLISH\r\n", `METHOD:PUBLISH\r\n${HEADER}`));
}

function zoneOf(zone: string, entries: readonly CalendarEntry[]) {
  const own = entries.filter((each) => each.zone === zone);
  const from = Math.min(...own.map(({ startAt }) => startAt.getTime()));
  const to = Math.max(...own.map(({ endAt }) => endAt.getTime()));
  return calendarZone(zone, from, to);
}

function eventOf(entry: CalendarEntry): IcsEvent {
  const { shiftId, on, zone, summary, description, sequence, changedAt, isCancelled } = entry;
  const changed = { date: changedAt, type: "DATE-TIME" as const };
  return {
    uid: `${shiftId}/${on}@caret`,
    stamp: changed,
    lastModified: changed,
    sequence,
    status: isCancelled ? "CANCELLED" : "CONFIRMED",
    summary,
    ...(description === "" ? {} : { description }),
    start: calendarTime(zone, entry.startAt),
    end: calendarTime(zone, entry.endAt),
  };
}

/** Lines of 75 octets at most (RFC 5545 §3.1); the library counts letters. */
function foldLines(text: string): string {
  const encoder = new TextEncoder();
  const whole = text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const folded = whole.map((line) => {
    const lines: string[] = [];
    let octets = 0;
    let current = "";
    for (const sign of line) {
      const size = encoder.encode(sign).length;
      if (octets + size > MOST_OCTETS) {
        lines.push(current);
        current = " ";
        octets = 1;
      }
      current += sign;
      octets += size;
    }
    return [...lines, current].join("\r\n");
  });
  return `${folded.join("\r\n").replace(/(\r\n)+$/, "")}\r\n`;
}
