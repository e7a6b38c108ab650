import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";

/**
 * For a WITH: what an incident is made of, as far as the reader may see it. `hit` are its affected people; `turn` the
 * turns in which something joined, and those of affected people since it began; `word` everything customers said in both.
 * What was taken out by hand, and turns that ask for nothing, are not of it.
 */
export function aboutSql(ctx: Ctx, incidentId: string): Sql {
  return sql`
    incident AS (SELECT n.*, least(n."startAt", n."createdAt") AS "fromAt" FROM "Incident" n
      WHERE n.id = ${incidentId}::uuid),
    hit AS (SELECT DISTINCT h."customerId" FROM "Affected" a JOIN "Handle" h ON h.id = a."handleId"
      WHERE a."incidentId" = ${incidentId}::uuid),
    mine AS (
      SELECT t."conversationId", t."firstInteractionId" FROM "IncidentPart" p
        JOIN "Interaction" i ON i.id = p."interactionId"
        JOIN "Turn" t ON t."conversationId" = i."conversationId" AND i.id = ANY(t."inboundIds")
      WHERE p."incidentId" = ${incidentId}::uuid AND p."leftAt" IS NULL
      UNION SELECT t."conversationId", t."firstInteractionId" FROM hit
        JOIN "Conversation" c ON c."customerId" = hit."customerId" JOIN "Turn" t ON t."conversationId" = c.id
        CROSS JOIN incident n
      WHERE coalesce(t."lastInboundAt", t."startedAt") >= n."fromAt"
        AND (n."closedAt" IS NULL OR t."startedAt" <= n."closedAt")
        AND NOT ${wasTakenOut(incidentId, sql`t."firstInteractionId"`)}),
    turn AS (
      SELECT t.*, c."customerId" FROM mine JOIN "Conversation" c ON c.id = mine."conversationId"
        JOIN "Turn" t ON t."conversationId" = c.id AND t."firstInteractionId" = mine."firstInteractionId"
      WHERE ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)} AND NOT t."isCloser"),
    word AS (
      SELECT i.id, i."customerId", i."conversationId", i."publishedAt", i.text, i.views, i.reposts, i.likes
      FROM (SELECT unnest("inboundIds") AS id FROM turn
        UNION SELECT "interactionId" FROM "IncidentPart" WHERE "incidentId" = ${incidentId}::uuid AND "leftAt" IS NULL) said
      JOIN "Interaction" i ON i.id = said.id LEFT JOIN "Conversation" c ON c.id = i."conversationId"
      WHERE i.direction = 'inbound' AND ${maySeeSql(ctx.actor, sql`c."teamId"`, sql`c.tags`)}
        AND NOT ${wasTakenOut(incidentId, sql`i.id`)}),
    spoke AS (SELECT "customerId", min("publishedAt") AS at, (array_agg("conversationId" ORDER BY "publishedAt"))[1]
        AS "conversationId" FROM word GROUP BY 1),
    letter AS (SELECT h."customerId", min(l."sentAt") AS at FROM "Letter" l JOIN "Mailing" m ON m.id = l."mailingId"
        JOIN "Handle" h ON h.id = l."handleId"
      WHERE m."incidentId" = ${incidentId}::uuid AND l."sentAt" IS NOT NULL AND l.state <> 'bounced' GROUP BY 1)`;
}

function wasTakenOut(incidentId: string, interactionId: Sql): Sql {
  return sql`EXISTS (SELECT FROM "IncidentPart" p WHERE p."incidentId" = ${incidentId}::uuid
    AND p."interactionId" = ${interactionId} AND p."leftAt" IS NOT NULL)`;
}

/** Milliseconds that a turn of `aboutSql` waited, of an open one until now. */
export const waitSql = (now: Date): Sql =>
  sql`greatest(round(extract(epoch FROM coalesce(t."endedAt", ${now}::timestamptz) - t."startedAt") * 1000), 0)::float8`;

/** What became of a turn, as `STATE` of response-times has it. */
export const stateSql = (now: Date): Sql => sql`CASE WHEN t."endedAt" IS NOT NULL
  THEN CASE WHEN t."endedAt" <= t."promisedAt" THEN 1 ELSE 0 END
  ELSE CASE WHEN t."promisedAt" < ${now}::timestamptz THEN 3 ELSE 2 END END`;

/** Answered by a person, or waiting: what was closed without an answer is in no percentile. */
export const countsSql: Sql = sql`(t."endedAt" IS NULL OR t.ending = 'answered')`;
