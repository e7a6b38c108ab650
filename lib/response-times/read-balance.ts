import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { startOfInteraction } from "./interaction-sql";
import type { Balance } from "./overview-schemas";
import { readQuiet } from "./read-quiet";
import type { ReportScope } from "./report-scope";
import { balanceOf, OPEN_AGES, type TurnPart } from "./rules/balance";
import { shownRange } from "./rules/shown";

/**
 * What came in within the range, from the turns that hold it: a turn wholly inside counts by how many it holds; of the few
 * that lie over an edge, or hold something older than their start, each interaction is looked at. What opened no turn is
 * counted by itself.
 */
export async function readBalance(ctx: Ctx, scope: ReportScope): Promise<Balance> {
  const { fromAt, toAt } = scope.range;
  const from = sql`${fromAt}::timestamptz`;
  const to = sql`${toAt}::timestamptz`;
  const state = sql`t.ending, t."isCloser", t."closeReason",
    CASE WHEN t."endedAt" IS NULL THEN width_bucket(date_part('epoch', ${scope.now}::timestamptz) - date_part('epoch', t."startedAt"),
      (SELECT ${[...OPEN_AGES]}::float8[])) END AS age`;
  const isSpread = sql`t."lastInboundAt" > t."startedAt"`;
  const span = sql`tstzrange(t."startedAt", t."lastInboundAt", '[]')`;
  const startsIn = sql`t."startedAt" >= ${from} AND t."startedAt" < ${to}`;
  const turns = await ctx.db.$queryRaw<TurnPart[]>`
    WITH whole AS (
      SELECT ${state}, count(*)::int AS turns,
        coalesce(sum(CASE WHEN t."hasEarlier" OR (t."lastInboundAt" IS NOT NULL AND t."lastInboundAt" >= ${to}) THEN 0 ELSE t."inboundCount" END), 0)::int AS said
      FROM "Turn" t WHERE ${startsIn} AND ${scope.turns} GROUP BY 1, 2, 3, 4
    ), edge AS (
      SELECT t."conversationId", t."firstInteractionId" FROM "Turn" t WHERE ${isSpread} AND ${span} @> ${from} AND t."startedAt" < ${from} AND ${scope.turns}
      UNION SELECT t."conversationId", t."firstInteractionId" FROM "Turn" t WHERE ${isSpread} AND ${span} @> ${to} AND ${startsIn} AND ${scope.turns}
      UNION SELECT t."conversationId", t."firstInteractionId" FROM "Turn" t WHERE t."hasEarlier" AND t."startedAt" >= ${from} AND ${scope.turns}
    ), looked AS (
      SELECT ${state}, 0 AS turns, count(*)::int AS said
      FROM edge e JOIN "Turn" t USING ("conversationId", "firstInteractionId") CROSS JOIN unnest(t."inboundIds") AS said(id)
        JOIN "Interaction" i ON i.id = said.id
      WHERE ${startOfInteraction(ctx)} >= ${from} AND ${startOfInteraction(ctx)} < ${to} GROUP BY 1, 2, 3, 4
    )
    SELECT * FROM whole UNION ALL SELECT * FROM looked`;
  const quiet = await readQuiet(ctx, scope);
  return { range: shownRange(scope.range), ...balanceOf(turns, quiet) };
}
