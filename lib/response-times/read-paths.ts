import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Overview } from "./overview-schemas";
import type { ReportScope } from "./report-scope";
import { shareOf } from "./rules/figures";

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
      SELECT t."conversationId", bool_or(t.position = 1 AND ${scope.turns} AND t."startedAt" < ${to}) AS "isIn",
        bool_or(t.position = 1 AND t.ending = 'answered' AND NOT t."isCloser") AS "isAnswered",
        bool_or(t.position > 1 AND NOT t."isCloser") AS "isAgain"
      FROM "Turn" t WHERE t."startedAt" >= ${from} GROUP BY 1
    )
    SELECT count(*)::int AS begun, count(*) FILTER (WHERE b."isAnswered")::int AS answered,
      count(*) FILTER (WHERE b."isAnswered" AND NOT b."isAgain")::int AS "answeredOnce",
      (SELECT count(*)::int FROM "ConversationAct" x JOIN "Conversation" c ON c.id = x."conversationId"
        WHERE x.kind = 'assigned' AND x."actedAt" >= ${from} AND x."actedAt" < ${to}
          AND x."values"->>'from' IS NOT NULL AND x."values"->>'to' IS NOT NULL AND ${scope.conversations}) AS handovers
    FROM begun b WHERE b."isIn"`;
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
