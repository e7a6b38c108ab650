import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { all, type Sql, sql } from "@/lib/db/sql";
import { asksForTurns, interactionFilters } from "./filter-sql";
import { earlierChannels } from "./interaction-sql";
import type { ReportScope } from "./report-scope";
import type { QuietPart } from "./rules/balance";

/**
 * What came in and opened no turn: bystanders, what was sent by machines, calls that somebody took at once, and what was
 * removed before. Nobody is credited with it, so that it is not in the figures of one person.
 */
export async function readQuiet(ctx: Ctx, scope: ReportScope): Promise<QuietPart[]> {
  const { actor } = ctx;
  if (asksForTurns(scope.query) || (actor.type === "agent" && actor.role === "agent")) return [];
  const { fromAt, toAt } = scope.range;
  const channels = earlierChannels(ctx);
  const within = (at: Sql) => sql`${at} >= ${fromAt}::timestamptz AND ${at} < ${toAt}::timestamptz`;
  const where = all([maySeeSql(actor, sql`c."teamId"`), ...interactionFilters(scope.query)]);
  const quiet = (of: Sql) => sql`
    SELECT i.id, i."conversationId", i."deletedAt", i."withheldReason" FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE i.direction = 'inbound' AND (i."conversationId" IS NULL OR NOT i."opensTurn") AND ${of} AND ${where}`;
  return ctx.db.$queryRaw<QuietPart[]>`
    SELECT CASE WHEN k."isAnswer" THEN 'onTheLine' WHEN i."conversationId" IS NULL THEN 'bystanders'
        WHEN i."deletedAt" IS NOT NULL OR i."withheldReason" IS NOT NULL THEN 'removed' ELSE 'automatic' END AS kind, count(*)::int AS count
    FROM (${quiet(sql`i.channel = ANY(${channels}::text[]) AND ${within(sql`least(i."publishedAt", i."receivedAt")`)}`)}
      UNION ALL ${quiet(sql`NOT i.channel = ANY(${channels}::text[]) AND ${within(sql`i."receivedAt"`)}`)}) i
      LEFT JOIN "Call" k ON k."interactionId" = i.id
    GROUP BY 1`;
}
