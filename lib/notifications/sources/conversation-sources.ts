import { sql } from "@/lib/db/sql";
import { among, type Source } from "../source";

/** Somebody, or the desk by turn, gave a conversation to an agent who has it still. */
export const assigned: Source = {
  kind: "assigned",
  by: "feed",
  rows: ({ since, conversationIds }) => sql`
    SELECT (t."values"->>'to')::uuid AS "agentId", t.id::text AS key, t."conversationId", t."agentId" AS "byId",
      t."actedAt" AS "happenedAt", NULL AS path
    FROM "ConversationAct" t JOIN "Conversation" c ON c.id = t."conversationId"
    WHERE t.kind = 'assigned' AND t."actedAt" > ${since}::timestamptz AND ${among(sql`t."conversationId"`, conversationIds)}
      AND t."values"->>'to' IS NOT NULL AND c."assigneeId" = (t."values"->>'to')::uuid`,
};

/** A customer wrote in what was theirs by then and does not lie open before them; once until they have read it. */
export const customerWrote: Source = {
  kind: "customer-wrote",
  by: "feed",
  rows: ({ since, now, interactionIds }) => sql`
    SELECT DISTINCT ON (c.id) c."assigneeId" AS "agentId", i.id::text AS key, c.id AS "conversationId", NULL::uuid AS "byId",
      i."receivedAt" AS "happenedAt", NULL AS path
    FROM "Interaction" i JOIN "Conversation" c ON c.id = i."conversationId" AND c."assigneeId" IS NOT NULL
    WHERE ${among(sql`i.id`, interactionIds)} AND i.direction = 'inbound' AND i."receivedAt" > ${since}::timestamptz
      AND c."lastInboundAt" > ${since}::timestamptz - interval '7 days'
      AND NOT EXISTS (SELECT FROM "Presence" p WHERE p."conversationId" = c.id AND p."agentId" = c."assigneeId"
        AND p."seenAt" > ${now}::timestamptz - interval '20 seconds')
      AND NOT EXISTS (SELECT FROM "ConversationAct" t WHERE t."conversationId" = c.id AND t.kind = 'assigned'
        AND t."actedAt" > i."receivedAt" AND t."values"->>'to' = c."assigneeId"::text)
      AND NOT EXISTS (SELECT FROM "Notification" n WHERE n."agentId" = c."assigneeId" AND n."conversationId" = c.id
        AND n."readAt" IS NULL AND n.kind = 'customer-wrote')
    ORDER BY c.id, i."receivedAt" DESC, i.id DESC`,
};

/** A turn of theirs went past its time. */
export const overdue: Source = {
  kind: "overdue",
  by: "feed",
  rows: ({ since, conversationIds }) => sql`
    SELECT a."agentId", a."firstInteractionId"::text AS key, a."conversationId", NULL::uuid AS "byId", a."dueAt" AS "happenedAt",
      NULL AS path
    FROM "TurnAlarm" a WHERE a.kind = 'breach' AND a."agentId" IS NOT NULL AND a."firedAt" > ${since}::timestamptz
      AND ${among(sql`a."conversationId"`, conversationIds)}`,
};

/** The highest level of flags stands on an open turn: told to the leads of its team. */
export const redFlag: Source = {
  kind: "red-flag",
  by: "feed",
  rows: ({ since, conversationIds }) => sql`
    SELECT l.id AS "agentId", t."firstInteractionId"::text AS key, t."conversationId", f."raisedById" AS "byId",
      f."raisedAt" AS "happenedAt", NULL AS path
    FROM "Turn" t JOIN LATERAL (SELECT "raisedAt", "raisedById" FROM "Flag" WHERE "conversationId" = t."conversationId"
      AND "clearedAt" IS NULL ORDER BY weight DESC, "raisedAt" DESC LIMIT 1) f ON true
    JOIN "Agent" l ON l.role = 'lead' AND (t."teamId" IS NULL OR EXISTS (SELECT FROM "TeamMember" m
      WHERE m."agentId" = l.id AND m."teamId" = t."teamId"))
    WHERE t."endedAt" IS NULL AND t.level >= 3 AND f."raisedAt" > ${since}::timestamptz
      AND ${among(sql`t."conversationId"`, conversationIds)}`,
};
