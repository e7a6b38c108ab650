import { after, DAY, earlier, MINUTE } from "@/lib/base/time";
import { firstOf, type Head } from "./head";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ZONES = new Map([
  ["ut", 0],
  ["gmt", 0],
  ["utc", 0],
  ["z", 0],
  ["est", -300],
  ["edt", -240],
  ["cst", -360],
  ["cdt", -300],
  ["mst", -420],
  ["mdt", -360],
  ["pst", -480],
  ["pdt", -420],
]);
/** No mail is older: Internet mail with dates of this form hardly is. */
const EARLIEST = Date.UTC(1990, 0, 1);

/** A date as mails write it (RFC 5322 §3.3 and its obsolete forms), or as ISO; null when it is none. */
export function dateOf(value: string): Date | null {
  const iso = /^\s*\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)\s*$/.test(value);
  if (iso) return valid(Date.parse(value.trim().replace(" ", "T")));
  const found =
    /(\d{1,2})[ -]+([a-z]{3})[a-z]*[ -]+(\d{2,4})[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,4})?/i.exec(
      value.slice(0, 200),
    );
  if (!found) return null;
  const [, day, month = "", year = "", hour, minute, second = "0", zone = "gmt"] = found;
  const parts = [
    fullYear(year),
    MONTHS.indexOf(month.toLowerCase()),
    Number(day),
    Number(hour),
    Number(minute),
  ] as const;
  if (parts[1] < 0 || parts[2] < 1 || parts[2] > 31 || parts[3] > 23 || parts[4] > 59) return null;
  const local = Date.UTC(...parts, Math.min(Number(second), 59));
  return valid(local - offsetOf(zone) * MINUTE);
}

/**
 * When a mail was sent: its Date, unless there is none or it can't be true. None before 1990, later than ten minutes after it
 * came in, or thirty days before the first server that handed it over saw it is; then the time it came in stands.
 */
export function publishedAt(head: Head, receivedAt: Date): Date {
  const latest = after(receivedAt, 10 * MINUTE);
  const trace = firstOf(head, "received");
  const seen =
    trace === undefined ? null : plausible(dateOf(trace.slice(trace.lastIndexOf(";") + 1)), latest);
  const at = plausible(dateOf(firstOf(head, "date") ?? ""), latest);
  const cameIn = seen === null ? receivedAt : earlier(seen, receivedAt);
  if (at === null || (seen !== null && at < after(seen, -30 * DAY))) return cameIn;
  return at;
}

function plausible(at: Date | null, latest: Date): Date | null {
  return at !== null && at.getTime() >= EARLIEST && at <= latest ? at : null;
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return year.length === 2 && Number(year) < 50 ? 2000 + Number(year) : 1900 + Number(year);
}

/** Minutes east of UTC; an unknown name counts as UTC (RFC 5322 §4.3). */
function offsetOf(zone: string): number {
  const numbers = /^([+-])(\d\d)(\d\d)$/.exec(zone);
  if (!numbers) return ZONES.get(zone.toLowerCase()) ?? 0;
  const minutes = Number(numbers[2]) * 60 + Number(numbers[3]);
  return numbers[1] === "-" ? -minutes : minutes;
}

function valid(ms: number): Date | null {
  return Number.isFinite(ms) ? new Date(ms) : null;
}
