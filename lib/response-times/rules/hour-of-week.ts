import { HOUR } from "@/lib/base/time";
import { instantOfWall, offsetAt } from "@/lib/coverage/rules/zone-offsets";

const WEEK_DAYS = 7;
const DAY = 24 * HOUR;

/**
 * The same hour of the week in each of so many weeks before this one, by the clocks of the zone: an hour that a week
 * skipped is left out, one that came twice is two hours long.
 */
export function sameHours(zone: string, at: Date, weeks: number): { from: Date; to: Date }[] {
  const wall = at.getTime() + offsetAt(zone, at.getTime());
  const hour = wall - (((wall % HOUR) + HOUR) % HOUR);
  return Array.from({ length: weeks }, (_, place) => {
    const then = hour - (place + 1) * WEEK_DAYS * DAY;
    return {
      from: new Date(instantOfWall(zone, then, "start")),
      to: new Date(instantOfWall(zone, then + HOUR, "end")),
    };
  }).filter(({ from, to }) => from < to);
}
