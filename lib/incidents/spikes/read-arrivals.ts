import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { AROUND_BINS, BIN_MS, LONGEST_BINS, usualStretches } from "../rules/arrival-windows";
import type { Arrivals } from "../rules/spike";

const LOOKED_AT_MINUTES = 60;
/** Fewer than this within the hour is no spike, whatever is usual. */
const LEAST = 8;

export interface SourceArrivals extends Arrivals {
  sourceId: string;
}

/** The last hour of every account and listening query that had anything to speak of, beside what is usual at this hour. */
export async function readArrivals(ctx: Ctx, zone: string): Promise<SourceArrivals[]> {
  const now = ctx.now();
  const minute = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE);
  const first = after(minute, -(LOOKED_AT_MINUTES - 1) * MINUTE);
  const rows = await ctx.db.$queryRaw<
    { sourceId: string; places: number[]; counts: number[]; begunAt: Date }[]
  >`
    SELECT s."sourceId", s.places, s.counts,
      (SELECT min(b."minuteAt") FROM "ArrivalCount" b WHERE b."sourceId" = s."sourceId") AS "begunAt"
    FROM (SELECT a."sourceId", array_agg(a.count) AS counts,
        array_agg((extract(epoch FROM a."minuteAt" - ${first}::timestamptz) / 60)::int) AS places
      FROM "ArrivalCount" a WHERE a."minuteAt" >= ${first}::timestamptz AND a."minuteAt" <= ${minute}::timestamptz
      GROUP BY 1 HAVING sum(a.count) >= ${LEAST}::int) s`;
  const partOfMinute = (now.getTime() - minute.getTime()) / MINUTE;
  const sources = rows.map(({ sourceId, begunAt, places, counts }) => {
    const minutes = Array.from({ length: LOOKED_AT_MINUTES }, () => 0);
    for (const [at, place] of places.entries()) minutes[place] = counts[at] ?? 0;
    return { sourceId, minutes, partOfMinute, ...usualStretches(now, zone, begunAt) };
  });
  const usual = await readUsual(ctx, sources);
  return sources.map(({ stretches: _, ...source }) => ({
    ...source,
    usual: usual.get(source.sourceId) ?? [],
  }));
}

type Asked = { sourceId: string; stretches: readonly { fromAt: Date; toAt: Date }[] };

/** Each stretch by bins of five minutes; one in which nothing came is a stretch of zeros. */
async function readUsual(ctx: Ctx, sources: readonly Asked[]): Promise<Map<string, number[][]>> {
  const asked = sources.flatMap(({ sourceId, stretches }) =>
    stretches.map(({ fromAt, toAt }, line) => ({ sourceId, line, fromAt, toAt })),
  );
  const usual = new Map(
    sources.map(({ sourceId, stretches }) => [
      sourceId,
      stretches.map(() => Array.from({ length: LONGEST_BINS + 2 * AROUND_BINS }, () => 0)),
    ]),
  );
  if (asked.length === 0) return usual;
  const rows = await ctx.db.$queryRaw<{ sourceId: string; line: number; bin: number; count: number }[]>`
    SELECT s."sourceId", s.line, floor(extract(epoch FROM a."minuteAt" - s."fromAt") * 1000 / ${BIN_MS}::int)::int AS bin,
      sum(a.count)::int AS count
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS s("sourceId" uuid, line int, "fromAt" timestamptz, "toAt" timestamptz)
    JOIN "ArrivalCount" a ON a."sourceId" = s."sourceId" AND a."minuteAt" >= s."fromAt" AND a."minuteAt" < s."toAt"
    GROUP BY 1, 2, 3`;
  for (const { sourceId, line, bin, count } of rows) {
    const bins = usual.get(sourceId)?.[line];
    if (bins && bin < bins.length) bins[bin] = count;
  }
  return usual;
}
