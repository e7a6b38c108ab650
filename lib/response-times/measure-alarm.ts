import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import { measureDelays, measureSilence } from "./measure-accounts";
import { longestWaits, type Measure, type Measured, type Wait } from "./rules/alarm-rings";

const MOST_WAITS = 50_000;

/**
 * What an alarm looks at, at each of these instants, which come in order: one measure for all of it, or one per account
 * where it is about channels. History that was imported is left out.
 */
export async function measureAlarm(ctx: Ctx, alarm: Measured, instants: readonly Date[]): Promise<Measure[]> {
  switch (alarm.kind) {
    case "p90-over":
      return measureAnswers(ctx, alarm, instants);
    case "oldest-waiting":
      return measureWaits(ctx, alarm, instants);
    case "silent-channel":
      return measureSilence(ctx, alarm, instants);
    case "ingest-delay":
      return measureDelays(ctx, alarm, instants);
  }
}

/** p90 of the answers of the hour before. */
async function measureAnswers(ctx: Ctx, alarm: Measured, instants: readonly Date[]): Promise<Measure[]> {
  const rows = await ctx.db.$queryRaw<{ at: Date; n: number; seconds: number | null }[]>`
    SELECT at, count(took.seconds)::int AS n, percentile_cont(0.9) WITHIN GROUP (ORDER BY took.seconds) AS seconds
    FROM unnest(${instants.map((at) => at.toISOString())}::timestamptz[]) AS at
    LEFT JOIN LATERAL (
      SELECT extract(epoch FROM t."endedAt" - t."startedAt")::float8 AS seconds FROM "Turn" t
      WHERE t."endedAt" > at - interval '1 hour' AND t."endedAt" <= at AND t.ending = 'answered' AND NOT t."isCloser"
        AND ${narrowed(alarm)} AND ${isLived}) took ON true
    GROUP BY at ORDER BY at`;
  return rows.map(({ at, n, seconds }) => ({ ...nothing, at, n, seconds }));
}

/** Of the open ones only the oldest can be the longest wait. */
async function measureWaits(ctx: Ctx, alarm: Measured, instants: readonly Date[]): Promise<Measure[]> {
  const [first, last] = [instants[0], instants.at(-1)];
  if (!first || !last) return [];
  const waits = await ctx.db.$queryRaw<Wait[]>`
    SELECT * FROM (
      (SELECT t."startedAt", t."endedAt" FROM "Turn" t WHERE t."endedAt" IS NULL AND NOT t."isCloser" AND ${narrowed(alarm)}
        ORDER BY t."startedAt" LIMIT 1)
      UNION ALL
      (SELECT t."startedAt", t."endedAt" FROM "Turn" t WHERE t."endedAt" > ${first}::timestamptz AND t."startedAt" <= ${last}::timestamptz
        AND t."endedAt" IS NOT NULL AND NOT t."isCloser" AND t."endedAt" - t."startedAt" > make_interval(secs => ${alarm.thresholdSeconds}::int)
        AND ${narrowed(alarm)} AND ${isLived} LIMIT ${MOST_WAITS}::int)) waits
    ORDER BY "startedAt"`;
  const longest = longestWaits(waits, instants);
  return instants.map((at, index) => ({ ...nothing, at, seconds: longest[index] ?? null, n: 1 }));
}

const nothing = { subject: "", usual: null, isCanaryMissing: false };
const isLived = sql`NOT EXISTS (SELECT 1 FROM "Conversation" c WHERE c.id = t."conversationId" AND c."importId" IS NOT NULL)`;

function narrowed({ accountId, channel, teamId }: Measured): Sql {
  const conditions: Sql[] = [];
  if (accountId !== null) conditions.push(sql`t."accountId" = ${accountId}::uuid`);
  if (channel !== null) conditions.push(sql`t.channel = ${channel}`);
  if (teamId !== null) conditions.push(sql`t."teamId" = ${teamId}::uuid`);
  return all(conditions);
}
