import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import type { LinkReport } from "@/lib/customers/link-schemas";
import { sql } from "@/lib/db/sql";

type Entry = LinkReport["entries"][number];

const MOST = 5000;

/**
 * Everything that may have crossed a link while it was in force, oldest first: what went out to either side, and what
 * agents did with or looked at of both. At most 5,000 entries.
 */
export async function listAcross(
  ctx: Ctx,
  link: {
    id: string;
    handleId: string;
    customerId: string;
    fromCustomerId: string | null;
    linkedAt: Date;
    until: Date;
  },
): Promise<Entry[]> {
  const { handleId, customerId, linkedAt, until } = link;
  const owners = [customerId, link.fromCustomerId].filter((id) => id !== null);
  const isSeen = maySeeSql(ctx.actor, sql`c."teamId"`);
  const rows = await ctx.db.$queryRaw<(Omit<Entry, "at"> & { at: Date })[]>`
    WITH sides AS (SELECT h.id FROM "Handle" h WHERE h."customerId" = ${customerId}::uuid OR h.id = ${handleId}::uuid
      UNION SELECT l."handleId" FROM "Link" l WHERE l."customerId" = ${customerId}::uuid AND l."linkedAt" < ${until}
        AND coalesce(l."undoneAt", 'infinity') > ${linkedAt}),
    matters AS (SELECT DISTINCT t."conversationId" AS id FROM "Thread" t WHERE t."handleId" IN (SELECT id FROM sides)
        AND t."conversationId" IS NOT NULL
      UNION SELECT a."conversationId" FROM "ConversationAct" a WHERE a.kind IN ('joined', 'joined-into') AND a."values"->>'linkId' = ${link.id}
        AND a."conversationId" IN (SELECT DISTINCT i."conversationId" FROM "Interaction" i WHERE i."handleId" IN (SELECT id FROM sides))),
    said AS (SELECT i.id FROM "Interaction" i WHERE i."handleId" IN (SELECT id FROM sides))
    SELECT * FROM (
      SELECT i."publishedAt" AS at, 'sent' AS what, ag."displayName" AS agent, i.channel, i.audience,
        coalesce(h.username, h."externalId") AS "toHandle", i."conversationId", i.id AS "interactionId", i."externalId",
        NULL::text AS action, CASE WHEN c.id IS NULL OR ${isSeen} THEN left(i.text, 500) END AS text
      FROM "Interaction" i JOIN "Handle" h ON h.id = i."handleId" LEFT JOIN "Agent" ag ON ag.id = i."agentId"
      LEFT JOIN "Conversation" c ON c.id = i."conversationId" LEFT JOIN "Reply" r ON r.id = i.id
      WHERE i."handleId" IN (SELECT id FROM sides) AND i.direction = 'outbound' AND (r.id IS NULL OR r.state IN ('sending', 'sent', 'unconfirmed'))
        AND i."publishedAt" >= ${linkedAt} AND i."publishedAt" < ${until}
      UNION ALL
      SELECT a."actedAt", 'done', ag."displayName", NULL, NULL, NULL, a."conversationId", NULL, NULL, a.kind, NULL
      FROM "ConversationAct" a JOIN "Agent" ag ON ag.id = a."agentId"
      WHERE a."conversationId" IN (SELECT id FROM matters) AND a."actedAt" >= ${linkedAt} AND a."actedAt" < ${until}
      UNION ALL
      SELECT e.at, 'shown', coalesce(ag."displayName", e."actorType"), NULL, NULL, NULL, m.id, s.id, NULL, e.action, NULL
      FROM "AuditEntry" e LEFT JOIN "Agent" ag ON ag.id = e."actorId"
      LEFT JOIN matters m ON m.id::text = e."subjectId" LEFT JOIN said s ON s.id::text = e."subjectId"
      WHERE e.at >= ${linkedAt} AND e.at < ${until} AND (e.action LIKE 'look.%' OR e.action LIKE '%-read')
        AND (m.id IS NOT NULL OR s.id IS NOT NULL OR e."subjectId" = ANY(${owners}::text[]) OR e."values"->>'customerId' = ANY(${owners}::text[]))
    ) AS crossed ORDER BY at, what LIMIT ${MOST}`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
