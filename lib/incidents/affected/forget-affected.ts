import type { Ctx } from "@/lib/context/ctx";
import { heldSql } from "@/lib/conversations/held-sql";
import { type Sql, sql } from "@/lib/db/sql";

const AT_ONCE = 2000;

/**
 * Takes what lists said out of up to 2,000 people of incidents that were closed before then: of nobody under a hold, and
 * not while they may still choose. That the incident hit them stays. Answers how many.
 */
export function forgetAffected(ctx: Ctx, before: Date): Promise<number> {
  return ctx.db.$executeRaw`
    WITH old AS (SELECT a.id FROM ${oldAffected(ctx, before)} LIMIT ${AT_ONCE}),
      orders AS (DELETE FROM "AffectedOrder" o USING old WHERE o."affectedId" = old.id)
    UPDATE "Affected" a SET fields = '{}' FROM old WHERE a.id = old.id`;
}

/** How many it would take in all. */
export async function countOldAffected(ctx: Ctx, before: Date): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${oldAffected(ctx, before)}`;
  return row?.count ?? 0;
}

function oldAffected(ctx: Ctx, before: Date): Sql {
  return sql`"Affected" a JOIN "Incident" n ON n.id = a."incidentId" JOIN "Handle" h ON h.id = a."handleId"
    WHERE n.state = 'closed' AND n."closedAt" < ${before}::timestamptz AND a.fields <> '{}'
      AND NOT ${heldSql(sql`NULL::uuid`, sql`h."customerId"`)}
      AND NOT EXISTS (SELECT FROM "MakeGood" g WHERE g."incidentId" = n.id AND g."stoppedAt" IS NULL
        AND g."expiresAt" > ${ctx.now()}::timestamptz)`;
}
