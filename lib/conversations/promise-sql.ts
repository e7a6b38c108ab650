import { type Sql, sql } from "@/lib/db/sql";

/** Of a promise `p`: neither kept nor released, and what it was given in has not come to nothing. */
export const isOwedSql: Sql = sql`p."keptAt" IS NULL AND p."releasedAt" IS NULL AND NOT EXISTS (
  SELECT FROM "Reply" r WHERE r.id = p."interactionId" AND r.state IN ('cancelled', 'refused', 'failed'))`;

/** Those of a conversation `c`, as JSON. */
export const owedPromisesSql: Sql = sql`coalesce((SELECT json_agg(json_build_object('id', p.id, 'threadId', p."threadId",
    'interactionId', p."interactionId", 'dueAt', p."dueAt", 'isNear', p."wokenAt" IS NOT NULL, 'brokenAt', p."brokenAt"))
  FROM "Thread" t JOIN "GivenPromise" p ON p."threadId" = t.id WHERE t."conversationId" = c.id AND ${isOwedSql}), '[]')`;

/** The next of them, for a row of the queue. */
export const nextPromiseSql: Sql = sql`(SELECT json_build_object('id', p.id, 'what', p.what, 'dueAt',
    to_char(p."dueAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'isBroken', p."brokenAt" IS NOT NULL)
  FROM "Thread" t JOIN "GivenPromise" p ON p."threadId" = t.id WHERE t."conversationId" = c.id AND ${isOwedSql}
  ORDER BY p."dueAt", p.id LIMIT 1)`;

/** How many offers of a conversation `c` wait for a lead, for an answer or to be paid. */
export const openOffersSql: Sql = sql`(SELECT count(*)::int FROM "Thread" t JOIN "Offer" o ON o."threadId" = t.id
  WHERE t."conversationId" = c.id AND o.state IN ('asked', 'offered', 'accepted'))`;
