import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Claim } from "@/lib/replies/claim-replies";
import { LEASE_MS } from "@/lib/replies/rules/outbox-times";
import { heldBySql, staleSql } from "../post-sql";

/**
 * Takes up to `limit` posts whose time has come, one of an account at a time and in its order: none that is held or
 * stale, none while the provider takes nothing from the account, none past one in doubt. One worker claims at a time,
 * so that two never take two of one account.
 */
export function claimPosts(outer: Ctx, limit: number): Promise<Claim[]> {
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    await ctx.db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('caret.post-claims'))`;
    return ctx.db.$queryRaw<Claim[]>`
      WITH due AS (
        SELECT p.id FROM "PlannedPost" p
        WHERE p.state = 'planned' AND p."dueAt" <= ${now} AND p."sendAfter" <= ${now} AND p."holdId" IS NULL
          AND NOT ${staleSql(now)}
          AND NOT EXISTS (SELECT FROM "PostHold" h WHERE ${heldBySql()})
          AND NOT EXISTS (SELECT FROM "OutboxHold" o
            WHERE o."accountId" = p."accountId" AND o.audience = 'public' AND o."untilAt" > ${now})
          AND NOT EXISTS (SELECT FROM "PlannedPost" e WHERE e."accountId" = p."accountId"
            AND (e.state = 'sending' OR (e.state = 'unconfirmed' AND e."nextLookAt" IS NOT NULL)))
          AND NOT EXISTS (SELECT FROM "PlannedPost" e WHERE e."accountId" = p."accountId" AND e.state = 'planned'
            AND e."dueAt" <= ${now} AND e."holdId" IS NULL AND (e."dueAt", e.id) < (p."dueAt", p.id)
            AND NOT ${staleSql(now, sql`e`)})
        ORDER BY p."dueAt", p.id LIMIT ${limit} FOR UPDATE OF p SKIP LOCKED)
      UPDATE "PlannedPost" p SET state = 'sending', fence = p.fence + 1, "leaseUntil" = ${after(now, LEASE_MS)}, code = NULL
      FROM due WHERE p.id = due.id
      RETURNING p.id, p.fence`;
  });
}
