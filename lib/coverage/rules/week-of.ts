import { DAY } from "@/lib/base/time";
import { weekdayOf } from "./forecast";
import { dayText } from "./wall-time";
import { instantOfWall, localDay } from "./zone-offsets";

export interface ZoneWeek {
  /** Its Monday, "2026-11-23", and those before and after. */
  on: string;
  before: string;
  after: string;
  fromMs: number;
  toMs: number;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The week from Monday on of a zone's clock that holds a day; without a readable one the one an instant falls in. */
export function weekOf(zone: string, nowMs: number, wished?: string): ZoneWeek {
  const asked = wished && DATE.test(wished) ? Date.parse(`${wished}T00:00:00Z`) / DAY : Number.NaN;
  const day = Number.isNaN(asked) ? localDay(zone, nowMs) : asked;
  const monday = day - weekdayOf(day);
  return {
    on: dayText(monday * DAY),
    before: dayText((monday - 7) * DAY),
    after: dayText((monday + 7) * DAY),
    fromMs: instantOfWall(zone, monday * DAY, "start"),
    toMs: instantOfWall(zone, (monday + 7) * DAY, "start"),
  };
}
