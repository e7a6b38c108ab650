import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { instantOfWall, localDay } from "@/lib/coverage/rules/zone-offsets";
import type { Claim } from "./claims";
import { openSpans } from "./open-time";

const WEEK_HOURS = 168;

/**
 * Which hours of the week of a zone, Monday 00:00 first, what is claimed holds in: those whose middle it is open in, in the
 * week of `at`. A claim without a zone means this one.
 */
export function coveredHours(claim: Claim, zone: string, at: Date): readonly boolean[] {
  if (claim.kind !== "hours") return Array.from({ length: WEEK_HOURS }, () => claim.kind === "always");
  const day = localDay(zone, at.getTime());
  // 1 January 1970 was a Thursday.
  const monday = (day - ((((day + 3) % 7) + 7) % 7)) * DAY;
  const hours = { zone: claim.zone ?? zone, week: claim.week, days: {} };
  const spans = openSpans(hours, new Date(monday - 2 * DAY), new Date(monday + 9 * DAY));
  return Array.from({ length: WEEK_HOURS }, (_, place) => {
    const middle = instantOfWall(zone, monday + place * HOUR + 30 * MINUTE, "start");
    return spans.some(({ startAt, endAt }) => startAt.getTime() <= middle && middle < endAt.getTime());
  });
}
