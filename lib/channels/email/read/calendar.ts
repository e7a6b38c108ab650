import { oneLine } from "./words";

/** One line that names the first event of a calendar file (RFC 5545): its title, when, where. Null when there is none. */
export function eventLine(ics: string): string | null {
  const lines = ics
    .slice(0, 200_000)
    .replace(/\r?\n[ \t]/g, "")
    .split(/\r?\n/);
  const begin = lines.findIndex((line) => /^BEGIN:VEVENT\s*$/i.test(line));
  if (begin < 0) return null;
  const end = lines.findIndex((line, at) => at > begin && /^END:VEVENT\s*$/i.test(line));
  const event = lines.slice(begin + 1, end < 0 ? undefined : end);
  const title = field(event, "SUMMARY");
  const start = event.find((line) => /^DTSTART[;:]/i.test(line));
  const parts = [title, start === undefined ? undefined : whenOf(start), field(event, "LOCATION")].filter(
    (part) => part,
  );
  return parts.length === 0 ? null : `🗓 ${parts.join(" · ")}`;
}

function field(event: readonly string[], name: string): string | undefined {
  const line = event.find(
    (each) => each.toUpperCase().startsWith(`${name}:`) || each.toUpperCase().startsWith(`${name};`),
  );
  const value = line
    ?.slice(line.indexOf(":") + 1)
    .replace(/\\[nN]/g, " ")
    .replace(/\\([,;\\])/g, "$1");
  return value === undefined ? undefined : oneLine(value, 200) || undefined;
}

/** As written: the zone of an invitation is its own, and names of zones are free. */
function whenOf(line: string): string | undefined {
  const found = /:(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\d(Z?))?\s*$/.exec(line);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, utc] = found;
  const zone = utc === "Z" ? "UTC" : /;TZID="?([\w/+ -]{1,60})/i.exec(line)?.[1];
  return [`${year}-${month}-${day}`, hour && `${hour}:${minute}`, hour && zone].filter(Boolean).join(" ");
}
