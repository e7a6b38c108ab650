import type { IcsDateObject, IcsTimezone } from "ts-ics";
import { DAY, MINUTE } from "@/lib/base/time";
import { instantOfWall, offsetAt } from "./zone-offsets";

const YEAR = 366 * DAY;

/** A zone's offsets between two instants, each change spelled out: RFC 5545 §3.6.5 without rules to misread. */
export function calendarZone(zone: string, fromMs: number, toMs: number): IcsTimezone {
  const changes = changesIn(zone, fromMs - YEAR, toMs + DAY);
  const begin = {
    at: fromMs - YEAR,
    before: offsetAt(zone, fromMs - YEAR),
    behind: offsetAt(zone, fromMs - YEAR),
  };
  return {
    id: zone,
    props: [begin, ...changes].map(({ at, before, behind }) => ({
      type: behind > before ? ("DAYLIGHT" as const) : ("STANDARD" as const),
      // The onset stands by the clock before the change; ts-ics adds the offset behind it.
      start: new Date(at + before - behind),
      offsetFrom: offsetText(before),
      offsetTo: offsetText(behind),
    })),
  };
}

/** An instant by the clock of its zone; one that the clock shows for the second time in UTC, since it could be misread. */
export function calendarTime(zone: string, at: Date): IcsDateObject {
  const offset = offsetAt(zone, at.getTime());
  const wall = at.getTime() + offset;
  const plain: IcsDateObject = { date: at, type: "DATE-TIME" };
  if (instantOfWall(zone, wall, "start") !== at.getTime()) return plain;
  return { ...plain, local: { date: new Date(wall), timezone: zone, tzoffset: offsetText(offset) } };
}

function changesIn(zone: string, fromMs: number, toMs: number) {
  const found: { at: number; before: number; behind: number }[] = [];
  for (let day = fromMs; day < toMs; day += DAY) {
    const [before, behind] = [offsetAt(zone, day), offsetAt(zone, day + DAY)];
    if (before === behind) continue;
    let [low, high] = [day, day + DAY];
    while (high - low > MINUTE) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(zone, middle) === before) low = middle;
      else high = middle;
    }
    found.push({ at: Math.floor(high / MINUTE) * MINUTE, before, behind });
  }
  return found;
}

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / MINUTE);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${offsetMs < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
