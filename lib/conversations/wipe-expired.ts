import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { heldSql } from "./held-sql";
import { type Wiped, wipeContent } from "./wipe-content";

export interface Expiry {
  kind: string;
  /** What was received before then has had its days. */
  before: Date;
}

interface Row extends Wiped {
  kind: string;
  isExpired: boolean;
}

const PAGE = 500;

/**
 * Looks at the 500 interactions after `afterId` and takes the content out of those whose days are over, but of none
 * whose conversation is not resolved or under a hold. `also` does in the same transaction what other domains keep.
 * Answers where to go on (null at the end) and how many of each kind it took.
 */
export function wipeExpired(
  outer: Ctx,
  { expiries, afterId }: { expiries: readonly Expiry[]; afterId: string },
  also: (ctx: Ctx, ids: readonly string[]) => Promise<void>,
): Promise<{ lastId: string | null; wiped: { kind: string }[] }> {
  return inTransaction(outer, async (ctx) => {
    const rows = await ctx.db.$queryRaw<Row[]>`
      WITH page AS (SELECT id FROM "Interaction" WHERE id > ${afterId}::uuid ORDER BY id LIMIT ${PAGE})
      SELECT i.id, i."conversationId", i.kind,
        i."withheldReason" IS NULL AND (c.id IS NULL OR c.status = 'resolved') AND e.before IS NOT NULL
          AND NOT ${heldSql(sql`i."conversationId"`, sql`i."customerId"`)} AS "isExpired"
      FROM page JOIN "Interaction" i ON i.id = page.id
      LEFT JOIN "Conversation" c ON c.id = i."conversationId"
      LEFT JOIN jsonb_to_recordset(${JSON.stringify(expiries)}::jsonb) AS e(kind text, before timestamptz)
        ON e.kind = i.kind AND i."receivedAt" < e.before
      ORDER BY i.id`;
    const expired = rows.filter(({ isExpired }) => isExpired);
    await wipeContent(ctx, expired, "aged-out");
    await also(
      ctx,
      expired.map(({ id }) => id),
    );
    return { lastId: rows.length < PAGE ? null : (rows.at(-1)?.id ?? null), wiped: expired };
  });
}
