import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { requireVisible } from "@/lib/conversations/require-visible";
import { sql } from "@/lib/db/sql";
import { ordersSql, utc } from "./affected/orders-sql";
import type { IncidentOf } from "./incident-of-schemas";

type Row = Omit<IncidentOf, "since"> & { since: Date };

/**
 * The open incidents a conversation belongs to, because something said in it has joined or because its person is
 * affected, the oldest first, with what they ordered, what we wrote to them and what is approved to be said. For who may see the conversation. Throws NotFound.
 */
export async function listIncidentsOf(ctx: Ctx, conversationId: string): Promise<IncidentOf[]> {
  await requireVisible(ctx, conversationId);
  const rows = await ctx.db.$queryRaw<Row[]>`
    WITH parts AS (
      SELECT p."incidentId", count(*)::int AS count FROM "Interaction" i JOIN "IncidentPart" p ON p."interactionId" = i.id
      WHERE i."conversationId" = ${conversationId}::uuid AND p."leftAt" IS NULL GROUP BY 1
    ), people AS (
      SELECT a."incidentId", (array_agg(a.id ORDER BY a.id))[1] AS id FROM "Conversation" c
        JOIN "Handle" h ON h."customerId" = c."customerId" JOIN "Affected" a ON a."handleId" = h.id
      WHERE c.id = ${conversationId}::uuid GROUP BY 1
    )
    SELECT n.id, n.title, n.knows, n."startAt" AS since, coalesce(parts.count, 0) AS parts,
      people.id AS "affectedId",
      ${ordersSql(sql`n.id`, sql`(SELECT c."customerId" FROM "Conversation" c WHERE c.id = ${conversationId}::uuid)`)} AS orders,
      (SELECT jsonb_build_object('mailingId', g.id, 'name', g.name, 'at', ${utc(sql`l."sentAt"`)}) FROM "Conversation" c
        JOIN "Handle" h ON h."customerId" = c."customerId" JOIN "Letter" l ON l."handleId" = h.id
        JOIN "Mailing" g ON g.id = l."mailingId"
        WHERE c.id = ${conversationId}::uuid AND g."incidentId" = n.id AND l.state = 'sent' AND l."sentAt" IS NOT NULL
        ORDER BY g."number" DESC LIMIT 1) AS told,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('language', s.language, 'use', s.use, 'text', s.text)
          ORDER BY s.language, s.use), '[]')
        FROM "IncidentStatement" s WHERE s."incidentId" = n.id AND s.state = 'approved') AS statements,
      CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'name', m.name) END AS macro
    FROM "Incident" n LEFT JOIN parts ON parts."incidentId" = n.id LEFT JOIN people ON people."incidentId" = n.id
      LEFT JOIN "Macro" m ON m.id = n."macroId" AND m."retiredAt" IS NULL AND ${maySeeSql(ctx.actor, sql`m."teamId"`)}
    WHERE n.state = 'open' AND (parts."incidentId" IS NOT NULL OR people."incidentId" IS NOT NULL)
    ORDER BY n."startAt", n.id`;
  return rows.map(({ since, ...row }) => ({
    ...row,
    since: since.toISOString(),
  }));
}
