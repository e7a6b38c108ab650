import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { sql, uuids } from "@/lib/db/sql";
import { type Attempt, triedBefore } from "./rules/tried-before";
import type { TriedBefore } from "./tried-schemas";

/** How long before this an attempt still belongs to what a person goes through. */
const WITHIN_MS = 30 * DAY;

/**
 * What the customer of a conversation tried in other places in the thirty days before what they wrote here last: mails,
 * calls, posts and messages of theirs outside that thread, as far as the reader sees them. Null when there is nothing.
 */
export async function findTriedBefore(ctx: Ctx, conversationId: string): Promise<TriedBefore | null> {
  const [newest] = await ctx.db.$queryRaw<{ customerId: string; threadId: string; publishedAt: Date }[]>`
    SELECT "customerId", "threadId", "publishedAt" FROM "Interaction"
    WHERE "conversationId" = ${conversationId}::uuid AND direction = 'inbound'
    ORDER BY "publishedAt" DESC, id DESC LIMIT 1`;
  if (!newest) return null;
  const barred = await listBarredAccounts(ctx);
  const attempts = await ctx.db.$queryRaw<Attempt[]>`
    SELECT i.kind, coalesce(k.state = 'missed', false) AS "isMissed", count(*)::int AS count,
      coalesce(sum(k."durationSeconds"), 0)::int AS seconds, min(i."publishedAt") AS "firstAt", max(i."publishedAt") AS "lastAt",
      coalesce(c.status = 'resolved' AND (SELECT t.ending FROM "Turn" t WHERE t."conversationId" = c.id
        ORDER BY t.position DESC LIMIT 1) = 'answered', false) AS "isSolved"
    FROM "Interaction" i LEFT JOIN "Conversation" c ON c.id = i."conversationId" LEFT JOIN "Call" k ON k."interactionId" = i.id
    WHERE i."customerId" = ${newest.customerId}::uuid AND i.direction = 'inbound' AND (i."opensTurn" OR i.kind = 'call')
      AND i."publishedAt" < ${newest.publishedAt}::timestamptz
      AND i."publishedAt" > ${after(newest.publishedAt, -WITHIN_MS)}::timestamptz
      AND i."threadId" <> ${newest.threadId}::uuid AND i."withheldReason" IS NULL
      AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
      AND (i.audience = 'public' OR i."accountId" IS NULL OR i."accountId" <> ALL(${uuids([...barred])}))
    GROUP BY i.kind, k.state = 'missed', c.id`;
  return triedBefore(attempts);
}
