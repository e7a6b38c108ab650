import { dayMs, dayText } from "@/lib/coverage/rules/wall-time";
import { localDay } from "@/lib/coverage/rules/zone-offsets";

const DAY = 86_400_000;
const LONGEST_DAYS = 56;

/** The days a page of cover is asked for, by the clock of a zone. */
export interface CoverAsked {
  from: string;
  days: number;
  zone: string;
}

/** What an address asks for; what is no day, no count or no zone is as usual: the week from Monday where the reader is. */
export function coverAsked(
  { from, days, zone }: Readonly<Record<string, string | string[] | undefined>>,
  nowMs: number,
  ownZone: string,
): CoverAsked {
  const known = typeof zone === "string" && isZone(zone) ? zone : ownZone;
  const today = localDay(known, nowMs);
  const monday = today - ((((today + 3) % 7) + 7) % 7);
  const count = Number(days);
  const first = typeof from === "string" && isDay(from) ? from : dayText(monday * DAY);
  return {
    from: first,
    days: Number.isInteger(count) && count >= 1 && count <= LONGEST_DAYS ? count : 7,
    zone: known,
  };
}

/** The day so many days behind another; before it when negative. */
export function daysOn(day: string, count: number): string {
  return dayText(dayMs(day) + count * DAY);
}

function isDay(text: string): boolean {
  const at = /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? dayMs(text) : Number.NaN;
  return !Number.isNaN(at) && dayText(at) === text;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone !== "";
  } catch {
    return false;
  }
}
