import type { Ctx } from "@/lib/context/ctx";
import { heldSql } from "@/lib/conversations/held-sql";
import { type Sql, sql } from "@/lib/db/sql";

const AT_ONCE = 2000;

/**
 * Takes name and fields out of up to 2,000 letters whose mailing ended before then, but of nobody under a hold. To whom
 * what went, when and what became of it stays. Answers how many.
 */
export function forgetLetters(ctx: Ctx, before: Date): Promise<number> {
  return ctx.db.$executeRaw`
    UPDATE "Letter" SET name = NULL, "values" = '{}', details = NULL
    WHERE id IN (SELECT l.id FROM ${oldLetters(before)} LIMIT ${AT_ONCE})`;
}

/** How many it would take in all. */
export async function countOldLetters(ctx: Ctx, before: Date): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${oldLetters(before)}`;
  return row?.count ?? 0;
}

function oldLetters(before: Date): Sql {
  return sql`"Letter" l JOIN "Mailing" m ON m.id = l."mailingId" JOIN "Handle" h ON h.id = l."handleId"
    WHERE m."endedAt" < ${before}::timestamptz AND l.state NOT IN ('queued', 'sending', 'unconfirmed')
      AND (l."values" <> '{}' OR l.name IS NOT NULL) AND NOT ${heldSql(sql`NULL::uuid`, sql`h."customerId"`)}`;
}
