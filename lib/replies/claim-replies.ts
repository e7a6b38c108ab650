import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { overtakenSql } from "./later/overtaken-sql";
import { LEASE_MS } from "./rules/outbox-times";

/** A reply this worker alone may send until its lease ends or its fence is passed. */
export interface Claim {
  id: string;
  fence: number;
}

/**
 * Takes up to `limit` replies that are due: the most urgent conversation first, in order within a conversation,
 * none whose account is held, none scheduled whose customer wrote first. What is scheduled for later does not hold up what is due now; a reply in doubt
 * holds up the ones after it until it is found, retried or handed to a person.
 */
export async function claimReplies(ctx: Ctx, limit: number): Promise<Claim[]> {
  const now = ctx.now();
  return ctx.db.$queryRaw<Claim[]>`
    WITH due AS (
      SELECT r.id FROM "Reply" r JOIN "Conversation" c ON c.id = r."conversationId"
      WHERE r.state = 'queued' AND r."sendAfter" <= ${now}
        AND NOT (r.code IS NOT DISTINCT FROM 'scheduled' AND ${overtakenSql})
        AND NOT EXISTS (
          SELECT 1 FROM "OutboxHold" h
          WHERE h."accountId" = r."accountId" AND h.audience = r.audience AND h."untilAt" > ${now})
        AND NOT EXISTS (
          SELECT 1 FROM "Reply" e
          WHERE e."conversationId" = r."conversationId" AND (e."queuedAt", e.id) < (r."queuedAt", r.id)
            AND (e.state = 'sending'
              OR (e.state = 'queued' AND (e."sendAfter" <= ${now} OR e.code IS DISTINCT FROM 'scheduled'))
              OR (e.state = 'unconfirmed' AND e."nextLookAt" IS NOT NULL)))
      ORDER BY c.rank, c."dueAt" NULLS LAST, r."queuedAt", r.id
      LIMIT ${limit} FOR UPDATE OF r SKIP LOCKED)
    UPDATE "Reply" r SET state = 'sending', fence = r.fence + 1, "leaseUntil" = ${after(now, LEASE_MS)}
    FROM due WHERE r.id = due.id
    RETURNING r.id, r.fence`;
}
