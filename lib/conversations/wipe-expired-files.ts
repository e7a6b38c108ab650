import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { heldSql } from "./held-sql";

const AT_ONCE = 500;

/** Lets go of up to 500 files of resolved, unheld conversations that were stored before then. Answers how many. */
export async function wipeExpiredFiles(ctx: Ctx, before: Date): Promise<number> {
  return ctx.db.$executeRaw`
    UPDATE "Attachment" SET state = 'failed', failure = 'removed', name = '', "altText" = NULL, "sourceUrl" = NULL
    WHERE id IN (
      SELECT a.id FROM "Attachment" a JOIN "Interaction" i ON i.id = a."interactionId"
      LEFT JOIN "Conversation" c ON c.id = i."conversationId"
      WHERE a."createdAt" < ${before}::timestamptz AND a.key IS NOT NULL AND a.failure IS DISTINCT FROM 'removed'
        AND (c.id IS NULL OR c.status = 'resolved') AND NOT ${heldSql(sql`i."conversationId"`, sql`i."customerId"`)}
      LIMIT ${AT_ONCE})`;
}
