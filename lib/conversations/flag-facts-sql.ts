import { after, DAY } from "@/lib/base/time";
import { type Sql, sql } from "@/lib/db/sql";
import type { Said } from "@/lib/red-flags/rules/count-contacts";
import type { Attempt } from "./rules/tried-before";

/** Of the same words again. */
const SAME_WITHIN_MS = 7 * DAY;

/** What flags ask of the world around a conversation. */
export interface FlagFacts {
  /** What the customer sent last. */
  newest: { id: string; threadId: string; publishedAt: string } | null;
  attempts: (Omit<Attempt, "firstAt" | "lastAt"> & { firstAt: string; lastAt: string })[];
  said: Said[];
  tiers: string[];
  sameText: { posts: number; handles: number } | null;
}

/** Those facts of the conversation `c`, thirty days (720 hours) back, as JSON: by indexes alone, whatever lies in the desk. */
export function flagFactsSql(now: Date): Sql {
  return sql`(SELECT json_build_object(
    'newest', json_build_object('id', n.id, 'threadId', n."threadId", 'publishedAt', n."publishedAt"),
    'attempts', (SELECT coalesce(json_agg(a), '[]') FROM (
      SELECT i.kind, coalesce(k.state = 'missed', false) AS "isMissed", count(*)::int AS count, 0 AS seconds,
        min(i."publishedAt") AS "firstAt", max(i."publishedAt") AS "lastAt",
        coalesce(o.status = 'resolved' AND (SELECT t.ending FROM "Turn" t WHERE t."conversationId" = o.id
          ORDER BY t.position DESC LIMIT 1) = 'answered', false) AS "isSolved"
      FROM "Interaction" i LEFT JOIN "Conversation" o ON o.id = i."conversationId" LEFT JOIN "Call" k ON k."interactionId" = i.id
      WHERE i."customerId" = n."customerId" AND i.direction = 'inbound' AND (i."opensTurn" OR i.kind = 'call')
        AND i."publishedAt" < n."publishedAt" AND i."publishedAt" > n."publishedAt" - interval '720 hours'
        AND i.channel <> n.channel AND i."withheldReason" IS NULL
      GROUP BY i.kind, k.state = 'missed', o.id) a),
    'said', (SELECT coalesce(json_agg(json_build_object('at', (extract(epoch FROM s."publishedAt") * 1000)::bigint,
        'isInbound', s.direction = 'inbound')), '[]') FROM (
      SELECT i."publishedAt", i.direction FROM "Interaction" i
      WHERE i."customerId" = n."customerId" AND i.direction IN ('inbound', 'outbound')
        AND i."publishedAt" <= n."publishedAt" AND i."publishedAt" > n."publishedAt" - interval '720 hours'
      ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 60) s),
    'tiers', (SELECT coalesce(json_agg(f.value), '[]') FROM "CustomerFact" f
      WHERE f."customerId" = n."customerId" AND f.kind = 'tier' AND f."removedAt" IS NULL),
    'sameText', (SELECT json_build_object('posts', count(*)::int, 'handles', count(DISTINCT p."handleId")::int)
      FROM (SELECT x."interactionId" FROM "Triage" own JOIN "Triage" x ON x."textKey" = own."textKey"
        WHERE own."interactionId" = n.id LIMIT 500) same
      JOIN "Interaction" p ON p.id = same."interactionId"
      WHERE p."publishedAt" > ${after(now, -SAME_WITHIN_MS)}::timestamptz))
    FROM (SELECT i.id, i."threadId", i."customerId", i.channel, i."publishedAt" FROM "Interaction" i
      WHERE i."conversationId" = c.id AND i.direction = 'inbound' AND (i."opensTurn" OR i.kind = 'call')
      ORDER BY i."publishedAt" DESC, i.id DESC LIMIT 1) n)`;
}
