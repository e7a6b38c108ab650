import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { earlierChannels, livedThrough } from "./interaction-sql";
import type { Overview } from "./overview-schemas";
import type { ReportScope } from "./report-scope";
import { shareOf } from "./rules/figures";
import { millisBetween } from "./turn-sql";

interface Row {
  begun: number;
  answeredOnce: number;
  answered: number;
  handovers: number;
}

/**
 * Of the conversations that began in the range: how many one answer was enough for, so that nobody asked again, and how
 * often one was handed from an agent to another within the range.
 */
export async function readPaths(
  ctx: Ctx,
  scope: ReportScope,
): Promise<Pick<Overview, "oneTouch" | "handovers">> {
  const from = sql`${scope.range.fromAt}::timestamptz`;
  const to = sql`${scope.range.toAt}::timestamptz`;
  const [row] = await ctx.db.$queryRaw<Row[]>`
    WITH begun AS (
      SELECT t."conversationId", t.ending = 'answered' AND NOT t."isCloser" AS "isAnswered" FROM "Turn" t
      WHERE t."startedAt" >= ${from} AND t."startedAt" < ${to} AND t.position = 1 AND ${scope.turns}
    ), again AS (
      SELECT DISTINCT t."conversationId" FROM "Turn" t WHERE t."startedAt" >= ${from} AND t.position > 1 AND NOT t."isCloser"
    )
    SELECT count(*)::int AS begun, count(*) FILTER (WHERE b."isAnswered")::int AS answered,
      count(*) FILTER (WHERE b."isAnswered" AND a."conversationId" IS NULL)::int AS "answeredOnce",
      (SELECT count(*)::int FROM "ConversationAct" x JOIN "Conversation" c ON c.id = x."conversationId"
        WHERE x.kind = 'assigned' AND x."actedAt" >= ${from} AND x."actedAt" < ${to}
          AND x."values"->>'from' IS NOT NULL AND x."values"->>'to' IS NOT NULL AND ${scope.conversations}) AS handovers
    FROM begun b LEFT JOIN again a USING ("conversationId")`;
  const { begun, answered, answeredOnce, handovers } = row ?? {
    begun: 0,
    answered: 0,
    answeredOnce: 0,
    handovers: 0,
  };
  return {
    oneTouch: { part: answeredOnce, of: answered, share: shareOf(answeredOnce, answered) },
    handovers: { conversations: begun, handovers, perConversation: shareOf(handovers, begun) },
  };
}

/** How long posts took to get here, where providers say when they were posted; history that was imported took none. */
export async function readIngestDelay(ctx: Ctx, scope: ReportScope): Promise<Overview["ingestDelay"]> {
  const { fromAt, toAt } = scope.range;
  const [row] = await ctx.db.$queryRaw<{ n: number; cuts: number[] | null; longest: number | null }[]>`
    SELECT count(*)::int AS n, percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY delay) AS cuts, max(delay)::float8 AS longest
    FROM (SELECT ${millisBetween(sql`t."startedAt"`, sql`t."receivedAt"`)} AS delay FROM "Turn" t
      WHERE t."startedAt" >= ${fromAt}::timestamptz AND t."startedAt" < ${toAt}::timestamptz
        AND t.channel = ANY(${earlierChannels(ctx)}::text[]) AND ${livedThrough} AND ${scope.turns}) d`;
  const [p50, p90] = row?.cuts ?? [];
  const seconds = (ms: number | null | undefined) => (ms == null ? null : Math.round(ms) / 1000);
  return {
    n: row?.n ?? 0,
    p50Seconds: seconds(p50),
    p90Seconds: seconds(p90),
    maxSeconds: seconds(row?.longest),
  };
}
