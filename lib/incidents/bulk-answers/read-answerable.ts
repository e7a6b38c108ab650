import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql, uuids, whole } from "@/lib/db/sql";
import { aboutSql, hasClaimedSql, isSetAsideSql } from "../affected/stand-sql";

/** A conversation of somebody affected that waits for an answer about the incident. */
export interface Answerable {
  conversationId: string;
  displayName: string;
  language: string | null;
  lastNumber: number;
  /** What is answered: the newest they said. */
  interactionId: string;
  kind: string;
  channel: string;
  audience: "public" | "private";
  accountId: string | null;
  account: string | null;
  saidAt: Date;
  username: string | null;
  handleName: string | null;
  fields: Record<string, string>;
  isSetAside: boolean;
  hasClaimed: boolean;
  isVisible: boolean;
}

export const MOST_ANSWERS = 5000;

/**
 * Whom a bulk answer could go to, the longest waiting first: of all, or of these conversations. Who has an answer on its
 * way, held up by the account's limit or in doubt, is not asked to read two.
 */
export function readAnswerable(
  ctx: Ctx,
  incidentId: string,
  conversationIds?: readonly string[],
): Promise<Answerable[]> {
  const own = sql`c.id`;
  const only: Sql = conversationIds ? sql`AND k.id = ANY(${uuids(conversationIds)})` : sql``;
  return ctx.db.$queryRaw<Answerable[]>`
    SELECT k.id AS "conversationId", c."displayName", coalesce(a.language, k.language, c.language) AS language,
      k."lastInteractionNumber" AS "lastNumber", i.id AS "interactionId", i.kind, i.channel, i.audience, u.id AS "accountId",
      u.handle AS account, i."receivedAt" AS "saidAt", h.username, h."displayName" AS "handleName",
      CASE WHEN a."handleId" = i."handleId" THEN a.fields ELSE '{}'::jsonb END AS fields,
      ${isSetAsideSql(incidentId, own)} AS "isSetAside", ${hasClaimedSql(incidentId, own)} AS "hasClaimed",
      ${maySeeSql(ctx.actor, sql`k."teamId"`, sql`k.tags`)} AS "isVisible"
    FROM "Turn" t JOIN "Conversation" k ON k.id = t."conversationId" JOIN "Customer" c ON c.id = k."customerId"
      JOIN "Incident" n ON n.id = ${incidentId}::uuid
      JOIN LATERAL (SELECT b.* FROM "Affected" b JOIN "Handle" bh ON bh.id = b."handleId"
        WHERE b."incidentId" = n.id AND bh."customerId" = c.id ORDER BY b.id LIMIT 1) a ON true
      JOIN LATERAL (SELECT s.* FROM "Interaction" s WHERE s."conversationId" = k.id AND s.direction = 'inbound'
        AND s."opensTurn" ORDER BY s.number DESC LIMIT 1) i ON true
      JOIN "Handle" h ON h.id = i."handleId" LEFT JOIN "Account" u ON u.id = i."accountId"
    WHERE t."endedAt" IS NULL ${only} AND NOT EXISTS (
        SELECT FROM "Interaction" o JOIN "Reply" r ON r.id = o.id
        WHERE o."conversationId" = k.id AND r.state IN ('queued', 'sending', 'unconfirmed'))
      AND ${aboutSql}
    ORDER BY t."startedAt", k.id LIMIT ${whole(MOST_ANSWERS)}`;
}
