import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import type { Measure, Measured } from "./rules/alarm-rings";

/** Weeks whose same hours say what is usual. */
const WEEKS = 8;

/** What came to each connected account in the time before, beside what came in the same time of the last eight weeks. */
export async function measureSilence(
  ctx: Ctx,
  alarm: Measured,
  instants: readonly Date[],
): Promise<Measure[]> {
  const span = sql`make_interval(secs => ${alarm.thresholdSeconds}::int)`;
  return ctx.db.$queryRaw<Measure[]>`
    SELECT at, a.id::text AS subject, extract(epoch FROM at - greatest(a."lastReceivedAt", at - interval '7 days'))::float8 AS seconds,
      (SELECT count(*)::int FROM "Turn" t WHERE t."accountId" = a.id AND t."startedAt" > at - ${span} AND t."startedAt" <= at)
        + coalesce(a."lastReceivedAt" > at - ${span} AND a."lastReceivedAt" <= at, false)::int AS n,
      (SELECT count(*)::float8 / ${WEEKS}::int FROM generate_series(1, ${WEEKS}::int) week
        JOIN "Turn" t ON t."accountId" = a.id AND t."startedAt" > at - week * interval '7 days' - ${span}
          AND t."startedAt" <= at - week * interval '7 days') AS usual,
      ${missing(sql`at - ${span}`)} AS "isCanaryMissing"
    FROM unnest(${instants.map((at) => at.toISOString())}::timestamptz[]) AS at CROSS JOIN "Account" a
    WHERE ${watched(alarm)} ORDER BY at`;
}

/**
 * How late each account's messages come: p90 of what arrived in the quarter of an hour before, or the newest message to
 * ourselves where that took longer, back or not.
 */
export async function measureDelays(
  ctx: Ctx,
  alarm: Measured,
  instants: readonly Date[],
): Promise<Measure[]> {
  return ctx.db.$queryRaw<Measure[]>`
    SELECT at, a.id::text AS subject, greatest(came.late, canary.late) AS seconds, came.n, NULL::float8 AS usual, false AS "isCanaryMissing"
    FROM unnest(${instants.map((at) => at.toISOString())}::timestamptz[]) AS at CROSS JOIN "Account" a
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS n, percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM t."receivedAt" - t."startedAt"))::float8 AS late
      FROM "Turn" t WHERE t."accountId" = a.id AND t."startedAt" > at - interval '6 hours' AND t."startedAt" <= at
        AND t."receivedAt" > at - interval '15 minutes' AND t."receivedAt" <= at) came ON true
    LEFT JOIN LATERAL (
      SELECT extract(epoch FROM coalesce(CASE WHEN k."returnedAt" <= at THEN k."returnedAt" END, at) - coalesce(k."sentAt", k."startedAt"))::float8 AS late
      FROM "Canary" k WHERE k."accountId" = a.id AND k.state IN ('sent', 'returned') AND k."startedAt" <= at
        AND k."startedAt" > at - interval '1 hour' ORDER BY k."startedAt" DESC LIMIT 1) canary ON true
    WHERE ${watched(alarm)} ORDER BY at`;
}

/** The newest message to ourselves from before that instant is not back, and no later one is. */
function missing(before: Sql): Sql {
  return sql`coalesce((SELECT (k."returnedAt" IS NULL OR k."returnedAt" > at) AND NOT EXISTS (
      SELECT 1 FROM "Canary" later WHERE later."accountId" = a.id AND later."startedAt" > k."startedAt" AND later."returnedAt" <= at)
    FROM "Canary" k WHERE k."accountId" = a.id AND k.state IN ('sent', 'returned') AND k."startedAt" <= ${before}
      AND k."startedAt" > at - interval '1 day' ORDER BY k."startedAt" DESC LIMIT 1), false)`;
}

function watched({ accountId, channel, teamId }: Measured): Sql {
  const conditions = [sql`a."isActive"`, sql`a."connectionState" = 'connected'`];
  if (accountId !== null) conditions.push(sql`a.id = ${accountId}::uuid`);
  if (channel !== null) conditions.push(sql`a.channel = ${channel}`);
  if (teamId !== null) conditions.push(sql`a."teamId" = ${teamId}::uuid`);
  return all(conditions);
}
