import { Refused } from "@/lib/base/errors";

const MOST_EVENTS = 500;
const LONGEST_LINE = 8000;
const READ = new Set([
  "DTSTART",
  "DTEND",
  "DURATION",
  "RRULE",
  "EXDATE",
  "STATUS",
  "SUMMARY",
  "RECURRENCE-ID",
]);

/**
 * The lines of each event of an iCalendar, unfolded, nothing kept of what isn't read: attachments, alarms, people. Throws
 * Refused `ics-broken`, `ics-too-large`, `ics-line`.
 */
export function eventBlocks(text: string): string[][] {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) throw new Refused("ics-broken");
  const blocks: string[][] = [];
  const within: string[] = [];
  for (const line of text.replace(/\r?\n[ \t]/g, "").split(/\r\n|\n|\r/)) {
    if (line.length > LONGEST_LINE) throw new Refused("ics-line", { most: LONGEST_LINE });
    const [, edge, part = ""] = /^(BEGIN|END):([A-Z-]+)\s*$/i.exec(line) ?? [];
    if (edge?.toUpperCase() === "BEGIN") {
      within.push(part.toUpperCase());
      if (within.at(-1) === "VEVENT") blocks.push([]);
      if (blocks.length > MOST_EVENTS) throw new Refused("ics-too-large", { most: MOST_EVENTS });
    } else if (edge) {
      if (within.pop() !== part.toUpperCase()) throw new Refused("ics-broken");
    } else if (within.at(-1) === "VEVENT" && READ.has((/^[A-Z-]+/i.exec(line)?.[0] ?? "").toUpperCase()))
      blocks.at(-1)?.push(line);
  }
  if (within.length > 0) throw new Refused("ics-broken");
  return blocks;
}
