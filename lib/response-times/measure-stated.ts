import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { sameHours } from "./rules/hour-of-week";

/** So many weeks back the same hour is looked at. */
const WEEKS = 12;
const KEPT_DAYS = 28;
/** Fewer answers than this say nothing about the next one. */
export const ENOUGH = 20;

export interface Stated {
  n: number;
  p50Seconds: number | null;
  p90Seconds: number | null;
  inTime: number;
  of: number;
}

/**
 * By account: half and nine in ten of the answers to what began at this hour of the week in the last twelve weeks, null
 * below 20; and of the last 28 days how many were answered by what was promised, of all answered or overdue. The
 * customer's clock, round the clock; thanks and what asked for nothing left out.
 */
export async function measureStated(
  ctx: Ctx,
  accountIds: readonly string[],
  zone: string,
): Promise<Map<string, Stated>> {
  const now = ctx.now();
  const hours = sameHours(zone, now, WEEKS);
  const usual = await ctx.db.$queryRaw<{ accountId: string; n: number; p50: number; p90: number }[]>`
    SELECT t."accountId", count(*)::int AS n,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM t."endedAt" - t."startedAt"))::float8 AS p50,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM t."endedAt" - t."startedAt"))::float8 AS p90
    FROM unnest(${hours.map(({ from }) => from)}::timestamptz[], ${hours.map(({ to }) => to)}::timestamptz[]) AS hour(from_at, to_at)
    JOIN "Turn" t ON t."startedAt" >= hour.from_at AND t."startedAt" < hour.to_at
    WHERE t."accountId" = ANY(${uuids(accountIds)}) AND t.ending = 'answered' AND NOT t."isCloser"
    GROUP BY t."accountId"`;
  const kept = await ctx.db.$queryRaw<{ accountId: string; inTime: number; of: number }[]>`
    SELECT t."accountId", count(*) FILTER (WHERE t.ending = 'answered' AND t."endedAt" <= t."promisedAt")::int AS "inTime",
      count(*) FILTER (WHERE t.ending = 'answered' OR (t."endedAt" IS NULL AND t."promisedAt" < ${now}))::int AS of
    FROM "Turn" t
    WHERE t."startedAt" >= ${after(now, -KEPT_DAYS * DAY)} AND t."accountId" = ANY(${uuids(accountIds)}) AND NOT t."isCloser"
    GROUP BY t."accountId"`;
  const byAccount = new Map(
    accountIds.map((id) => [id, { n: 0, p50Seconds: null, p90Seconds: null, inTime: 0, of: 0 } as Stated]),
  );
  for (const { accountId, n, p50, p90 } of usual) {
    const figures =
      n < ENOUGH ? { p50Seconds: null, p90Seconds: null } : { p50Seconds: p50, p90Seconds: p90 };
    Object.assign(byAccount.get(accountId) ?? {}, { n, ...figures });
  }
  for (const { accountId, inTime, of } of kept) Object.assign(byAccount.get(accountId) ?? {}, { inTime, of });
  return byAccount;
}
