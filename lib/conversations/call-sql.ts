import { type Sql, sql } from "@/lib/db/sql";

const instant = (column: Sql): Sql =>
  sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What a call `i` carries beside its words; costs other kinds nothing. */
export const callFactsSql: Sql = sql`CASE WHEN i.kind = 'call' THEN (
  SELECT jsonb_build_object('id', k.id, 'number', coalesce(h.username, k.number), 'state', k.state,
    'startedAt', ${instant(sql`k."startedAt"`)}, 'endedAt', ${instant(sql`k."endedAt"`)}, 'durationSeconds', k."durationSeconds",
    'outcome', k.outcome, 'promised', k.promised, 'acceptedBy', taker."displayName",
    'noteState', CASE WHEN k."notedAt" IS NOT NULL THEN 'written' WHEN k."dismissedAt" IS NOT NULL THEN 'dismissed'
      WHEN k.state = 'finished' THEN 'waiting' ELSE 'none' END,
    'dismissReason', k."dismissReason",
    'callback', (SELECT jsonb_build_object('dueAt', ${instant(sql`b."dueAt"`)}, 'tries', b.tries, 'ending', b.ending)
      FROM "Callback" b WHERE b."interactionId" = i.id ORDER BY b.id DESC LIMIT 1))
  FROM "Call" k LEFT JOIN "Agent" taker ON taker.id = k."acceptedById" WHERE k."interactionId" = i.id) END`;

/** The next call we owe in a conversation `c`. */
export const owedCallSql: Sql = sql`CASE WHEN c.status = 'open' THEN (
  SELECT jsonb_build_object('id', b.id, 'number', b.number, 'dueAt', ${instant(sql`b."dueAt"`)},
    'madeAt', ${instant(sql`b."createdAt"`)}, 'tries', b.tries)
  FROM "Interaction" i JOIN "Callback" b ON b."interactionId" = i.id AND b."endedAt" IS NULL
  WHERE i."conversationId" = c.id AND i.kind = 'call' ORDER BY b."dueAt" LIMIT 1) END`;

/** What the newest call of a conversation `c` was, where it says nothing else. */
export const unwrittenCallSql: Sql = sql`CASE WHEN c."lastChannel" = 'phone' AND c.preview = '' THEN (
  SELECT k.state FROM "Interaction" i JOIN "Call" k ON k."interactionId" = i.id
  WHERE i."conversationId" = c.id AND i.kind = 'call' ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1) END`;
