import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { heldSql } from "./held-sql";
import type { Expiry } from "./wipe-expired";

export interface ExpiredCounts {
  counts: Record<string, number>;
  held: number;
  open: number;
}

/** How many interactions would lose their content now, by kind, and how many stay for a hold or an open matter. */
export async function countExpired(ctx: Ctx, expiries: readonly Expiry[]): Promise<ExpiredCounts> {
  const rows = await ctx.db.$queryRaw<{ kind: string; due: number; held: number; open: number }[]>`
    SELECT kind, count(*) FILTER (WHERE NOT "isHeld" AND NOT "isOpen")::int AS due,
      count(*) FILTER (WHERE "isHeld")::int AS held, count(*) FILTER (WHERE "isOpen" AND NOT "isHeld")::int AS open
    FROM (
      SELECT i.kind, c.id IS NOT NULL AND c.status <> 'resolved' AS "isOpen",
        ${heldSql(sql`i."conversationId"`, sql`i."customerId"`)} AS "isHeld"
      FROM "Interaction" i
      JOIN jsonb_to_recordset(${JSON.stringify(expiries)}::jsonb) AS e(kind text, before timestamptz)
        ON e.kind = i.kind AND i."receivedAt" < e.before
      LEFT JOIN "Conversation" c ON c.id = i."conversationId"
      WHERE i."withheldReason" IS NULL) AS expired
    GROUP BY kind`;
  return {
    counts: Object.fromEntries(rows.map(({ kind, due }) => [kind, due])),
    held: rows.reduce((sum, { held }) => sum + held, 0),
    open: rows.reduce((sum, { open }) => sum + open, 0),
  };
}

/** The same for files. */
export async function countExpiredFiles(ctx: Ctx, before: Date): Promise<number> {
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM "Attachment" a JOIN "Interaction" i ON i.id = a."interactionId"
    LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE a."createdAt" < ${before}::timestamptz AND a.key IS NOT NULL AND a.failure IS DISTINCT FROM 'removed'
      AND (c.id IS NULL OR c.status = 'resolved') AND NOT ${heldSql(sql`i."conversationId"`, sql`i."customerId"`)}`;
  return row?.count ?? 0;
}
