import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { HolidayStretch } from "./read-holidays";
import { type HolidaySeen, learnHolidays } from "./rules/holiday-factor";

const LIKE_DAYS = [-14, -7, 7, 14];

/** What holidays that are over did to the arrivals: each against the same weekday one and two weeks before and after. */
export async function readHolidayFactor(
  ctx: Ctx,
  over: readonly HolidayStretch[],
): Promise<{ factor: number | null; seen: number }> {
  const [first] = await ctx.db.$queryRaw<{ at: Date | null }[]>`SELECT min("startedAt") AS at FROM "Turn"`;
  const since = first?.at?.getTime() ?? Number.POSITIVE_INFINITY;
  const held = over.filter(({ startMs }) => startMs >= since);
  const stretches = held.flatMap(({ startMs, endMs }, place) =>
    [0, ...LIKE_DAYS].map((days) => ({ place, days, from: startMs + days * DAY, to: endMs + days * DAY })),
  );
  const inDays = new Set(held.map(({ startMs }) => startMs));
  const wanted = stretches.filter(
    ({ days, from, to }) => days === 0 || (!inDays.has(from) && from >= since && to <= ctx.now().getTime()),
  );
  if (wanted.length === 0) return { factor: null, seen: 0 };
  const rows = await ctx.db.$queryRaw<{ place: number; isHoliday: boolean; arrivals: number }[]>`
    SELECT s.place::int AS place, s.days = 0 AS "isHoliday", (SELECT count(*) FROM "Turn" t
      WHERE t."startedAt" >= s."from" AND t."startedAt" < s."to"
        AND NOT t."isCloser" AND t."closeReason" IS DISTINCT FROM 'spam')::int AS arrivals
    FROM unnest(${wanted.map(({ place }) => place)}::int[], ${wanted.map(({ days }) => days)}::int[],
      ${wanted.map(({ from }) => new Date(from))}::timestamptz[], ${wanted.map(({ to }) => new Date(to))}::timestamptz[])
      AS s(place, days, "from", "to")`;
  const seen = held.flatMap((_, place): HolidaySeen[] => {
    const mine = rows.filter((row) => row.place === place);
    const like = mine.filter(({ isHoliday, arrivals }) => !isHoliday && arrivals > 0);
    if (like.length === 0) return [];
    const usual = like.reduce((sum, { arrivals }) => sum + arrivals, 0) / like.length;
    return [{ usual, arrivals: mine.find(({ isHoliday }) => isHoliday)?.arrivals ?? 0 }];
  });
  return { factor: learnHolidays(seen), seen: seen.length };
}
