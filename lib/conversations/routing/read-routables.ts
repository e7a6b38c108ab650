import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import type { Routable } from "./rules/match-rule";

export interface ToRoute extends Omit<Routable, "skills"> {
  id: string;
  turnId: string;
  customerId: string;
  teamId: string | null;
  assigneeId: string | null;
  lastChannel: string;
  lastAudience: string;
  rank: number;
  dueAt: Date | null;
  level: number;
  /** Who answered this person last, in the last 30 days. */
  lastAgentId: string | null;
  routed: {
    turnId: string;
    state: string;
    ruleId: string | null;
    routedAt: string;
    overflowAt: string | null;
    overflowedAt: string | null;
  } | null;
}

/** Open conversations with an open turn, as rules see them, in the order of the queue; their rows stay locked. */
export function readRoutables(ctx: Ctx, where: Sql): Promise<ToRoute[]> {
  return ctx.db.$queryRaw<ToRoute[]>`
    WITH due AS MATERIALIZED (
      SELECT c.* FROM "Conversation" c WHERE c.status = 'open' AND c."importId" IS NULL AND ${where} ORDER BY c.id
      LIMIT 300 FOR NO KEY UPDATE OF c
    )
    SELECT c.id, t."firstInteractionId" AS "turnId", c."customerId", c."teamId",
      c."assigneeId", c."lastChannel", c."lastAudience", c.rank, c."dueAt", t.level::int AS level, c."accountId", ac.handle AS "accountHandle",
      c.language, c.tags, newest.kind,
      coalesce((SELECT string_agg(left(i.text, 4000), E'\\n' ORDER BY i."publishedAt") FROM "Interaction" i
        WHERE i.id = ANY(t."inboundIds") AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL), '') AS text,
      (SELECT f.value FROM "CustomerFact" f WHERE f."customerId" = c."customerId" AND f.kind = 'tier' AND f."removedAt" IS NULL
        ORDER BY f."addedAt" DESC, f.id LIMIT 1) AS tier,
      ARRAY(SELECT DISTINCT f.kind FROM "Flag" f WHERE f."conversationId" = c.id AND f."clearedAt" IS NULL ORDER BY 1) AS flags,
      (SELECT i."agentId" FROM "Interaction" i WHERE i."customerId" = c."customerId" AND i.direction = 'outbound' AND i."agentId" IS NOT NULL
        AND i."publishedAt" > ${ctx.now()}::timestamptz - interval '30 days' ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1) AS "lastAgentId",
      CASE WHEN r."conversationId" IS NOT NULL THEN jsonb_build_object('turnId', r."turnId", 'state', r.state, 'ruleId', r."ruleId",
        'routedAt', r."routedAt", 'overflowAt', r."overflowAt", 'overflowedAt', r."overflowedAt") END AS routed
    FROM due c LEFT JOIN "Account" ac ON ac.id = c."accountId"
    JOIN LATERAL (SELECT * FROM "Turn" t WHERE t."conversationId" = c.id AND t."endedAt" IS NULL
      ORDER BY t.position DESC LIMIT 1) t ON true
    JOIN LATERAL (SELECT i.kind FROM "Interaction" i WHERE i."conversationId" = c.id AND i.direction = 'inbound'
      ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1) newest ON true
    LEFT JOIN "RoutedConversation" r ON r."conversationId" = c.id
    ORDER BY c.rank, c."dueAt", c.id`;
}

/** Those among them that no rule has looked at since their turn began, they were opened again, or a shift's end gave them back. */
export const notYetRouted: Sql = sql`NOT EXISTS (SELECT FROM "RoutedConversation" r JOIN "Turn" t
  ON t."conversationId" = r."conversationId" AND t."firstInteractionId" = r."turnId" AND t."endedAt" IS NULL
  WHERE r."conversationId" = c.id AND NOT EXISTS (SELECT FROM "ConversationAct" x WHERE x."conversationId" = c.id
    AND x."actedAt" > r."routedAt" AND (x.kind IN ('reopened', 'opened', 'woken')
      OR x.kind = 'assigned' AND x."values"->>'by' IN ('shift-end', 'reopened', 'taken-off'))))`;
