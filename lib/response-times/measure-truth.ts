import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids } from "@/lib/db/sql";
import type { Achieved } from "./rules/truth-facts";

interface Span {
  from: Date;
  to: Date;
  zone: string;
}

interface TotalRow {
  accountId: string;
  n: number;
  p50: number | null;
  p90: number | null;
  inTime: number;
}

/**
 * What was achieved for these accounts between two instants: by the customer's clock, round the clock, with what is still
 * open counted as soon as it is late. `seconds` are the durations that somebody claims.
 */
export async function measureTruth(
  ctx: Ctx,
  accountIds: readonly string[],
  span: Span,
  seconds: readonly number[],
): Promise<Map<string, Achieved>> {
  const turns = turnsOf(ctx, accountIds, span);
  const totals = await ctx.db.$queryRaw<TotalRow[]>`
    WITH t AS (${turns}) SELECT t."accountId", count(*) FILTER (WHERE "isAnswered" OR "isOverdue")::int AS n,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY t.waited) FILTER (WHERE "isAnswered"))::float8 AS p50,
      (percentile_cont(0.9) WITHIN GROUP (ORDER BY t.waited) FILTER (WHERE "isAnswered"))::float8 AS p90,
      count(*) FILTER (WHERE "isInTime")::int AS "inTime" FROM t GROUP BY 1`;
  const within = await ctx.db.$queryRaw<{ accountId: string; seconds: number; inTime: number; of: number }[]>`
    WITH t AS (${turns}) SELECT t."accountId", s.seconds, count(*) FILTER (WHERE "isAnswered" AND t.waited <= s.seconds)::int AS "inTime",
      count(*) FILTER (WHERE "isAnswered" OR t.waited > s.seconds)::int AS of
    FROM t CROSS JOIN unnest(${[...seconds]}::int[]) AS s(seconds) GROUP BY 1, 2`;
  const cells = await ctx.db.$queryRaw<
    { accountId: string; weekday: number; hour: number; n: number; withinHour: number }[]
  >`
    WITH t AS (${turns}) SELECT t."accountId", extract(isodow FROM t."startedAt" AT TIME ZONE ${span.zone})::int AS weekday,
      extract(hour FROM t."startedAt" AT TIME ZONE ${span.zone})::int AS hour,
      count(*) FILTER (WHERE "isAnswered" OR t.waited > 3600)::int AS n,
      count(*) FILTER (WHERE "isAnswered" AND t.waited <= 3600)::int AS "withinHour"
    FROM t GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
  return new Map(
    accountIds.map((accountId): [string, Achieved] => {
      const total = totals.find((row) => row.accountId === accountId);
      const own = within.filter((row) => row.accountId === accountId);
      return [
        accountId,
        {
          n: total?.n ?? 0,
          p50Seconds: total?.p50 ?? null,
          p90Seconds: total?.p90 ?? null,
          withinTarget: total?.inTime ?? 0,
          within: new Map(own.map(({ seconds, inTime, of }) => [seconds, { inTime, of }])),
          cells: cells.filter((row) => row.accountId === accountId),
        },
      ];
    }),
  );
}

function turnsOf(ctx: Ctx, accountIds: readonly string[], { from, to }: Span): Sql {
  const now = ctx.now();
  return sql`
    SELECT "accountId", "startedAt", extract(epoch FROM coalesce("endedAt", ${now}) - "startedAt")::float8 AS waited,
      "endedAt" IS NOT NULL AS "isAnswered", coalesce("endedAt" <= "promisedAt", false) AS "isInTime",
      "endedAt" IS NULL AND "promisedAt" < ${now} AS "isOverdue"
    FROM "Turn" WHERE "startedAt" >= ${from} AND "startedAt" < ${to} AND "accountId" = ANY(${uuids(accountIds)})
      AND NOT "isCloser" AND (ending = 'answered' OR "endedAt" IS NULL)`;
}
