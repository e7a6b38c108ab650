import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { findZone } from "./find-zone";
import { readHandling } from "./read-handling";
import { readHolidayFactor } from "./read-holiday-factor";
import { readHolidays } from "./read-holidays";
import { type DayArrivals, forecastWeek, heldOutError } from "./rules/forecast";
import { dayText } from "./rules/wall-time";
import { instantOfWall, localDay } from "./rules/zone-offsets";
import { getPolicy } from "./set-policy";

const WEEKS = 8;
const LEAST_DAYS = 14;
const LONGEST_EVENT_DAYS = 7;
const HOLIDAYS_BACK = 400 * DAY;

/**
 * Makes the forecast of a week of the turns of the last eight weeks, of whole days of the desk's zone. Without two weeks
 * of history there is none, and false is answered.
 */
export async function forecastLoad(ctx: Ctx): Promise<boolean> {
  const now = ctx.now();
  const zone = await findZone(ctx);
  const today = localDay(zone, now.getTime());
  const days = await readDays(ctx, zone, today);
  if (days.length < LEAST_DAYS) return false;
  const [policy, closed, handling] = await Promise.all([
    getPolicy(ctx),
    ctx.db.$queryRaw<{ day: number }[]>`
      SELECT DISTINCT ("heldOn" - DATE '1970-01-01')::int AS day FROM "HoursHoliday"`,
    readHandling(ctx, { from: new Date(now.getTime() - WEEKS * 7 * DAY), to: now }),
  ]);
  const held = await readHolidays(policy, zone, now.getTime() - HOLIDAYS_BACK, now.getTime());
  const over = held.filter(({ endMs }) => endMs <= now.getTime());
  const learnt = await readHolidayFactor(ctx, over);
  const holidays = new Set([
    ...closed.map(({ day }) => day),
    ...(await readEventDays(ctx, zone, now)),
    ...over.map(({ on }) => Date.parse(`${on}T00:00:00Z`) / DAY),
  ]);
  const { week, trend, leftOut, storms, days: count } = forecastWeek(days, holidays);
  const made = {
    zone,
    week: week.map((each) => each.map((arrivals) => Math.round(arrivals * 1000) / 1000)),
    trend,
    days: count,
    leftOut: leftOut.map((day) => new Date(day * DAY)),
    storms: storms.map(({ day, ...each }) => ({ on: dayText(day * DAY), ...each })),
    heldOutError: heldOutError(days, holidays),
    channels: handling.channels.map((each) => ({ ...each })),
    topShare: handling.topShare,
    holidayFactor: learnt.factor,
    holidaysSeen: learnt.seen,
    madeAt: now,
  };
  await ctx.db.loadForecast.upsert({ where: { id: 1 }, create: made, update: made });
  return true;
}

/** Days that a known event changed tell nothing of usual ones; what lasts for weeks is how things are then. */
async function readEventDays(ctx: Ctx, zone: string, now: Date): Promise<number[]> {
  const events = await ctx.db.forecastEvent.findMany({
    where: { startAt: { lt: now }, endAt: { gt: new Date(now.getTime() - WEEKS * 7 * DAY) } },
  });
  return events.flatMap(({ startAt, endAt }) => {
    const [first, last] = [localDay(zone, startAt.getTime()), localDay(zone, endAt.getTime() - 1)];
    return last - first > LONGEST_EVENT_DAYS
      ? []
      : Array.from({ length: last - first + 1 }, (_, place) => first + place);
  });
}

/** Whole days since the first turn, at most eight weeks; what asks for nothing and spam are no work. */
async function readDays(ctx: Ctx, zone: string, today: number): Promise<DayArrivals[]> {
  const [from, to] = [today - WEEKS * 7, today].map(
    (day) => new Date(instantOfWall(zone, day * DAY, "start")),
  );
  const rows = await ctx.db.$queryRaw<{ day: number; slot: number; arrivals: number }[]>`
    SELECT (local::date - DATE '1970-01-01')::int AS day,
      (extract(hour FROM local) * 2 + floor(extract(minute FROM local) / 30))::int AS slot, count(*)::int AS arrivals
    FROM (SELECT t."startedAt" AT TIME ZONE ${zone} AS local FROM "Turn" t
      WHERE t."startedAt" >= ${from}::timestamptz AND t."startedAt" < ${to}::timestamptz
        AND NOT t."isCloser" AND t."closeReason" IS DISTINCT FROM 'spam') turns
    GROUP BY 1, 2`;
  if (rows.length === 0) return [];
  const first = Math.min(...rows.map(({ day }) => day));
  const days = Array.from({ length: today - first }, (_, place) => ({
    day: first + place,
    halfHours: Array.from({ length: 48 }, () => 0),
  }));
  for (const { day, slot, arrivals } of rows) {
    const halfHours = days[day - first]?.halfHours;
    if (halfHours) halfHours[slot] = arrivals;
  }
  return days;
}
