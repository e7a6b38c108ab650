import type { Ctx } from "@/lib/context/ctx";
import { type Sql, sql } from "@/lib/db/sql";
import { isOwedSql } from "../promise-sql";

/** Nothing of it is left to hand over: somebody else has it, it is kept on purpose, done or answered, or its draft is sent. */
const overtaken: Sql = sql`(c.status = 'resolved' OR c."joinedIntoId" IS NOT NULL
  OR (c."assigneeId" IS NOT NULL AND c."assigneeId" <> h."fromAgentId")
  OR EXISTS (SELECT FROM "KeptConversation" k WHERE k."conversationId" = c.id AND k."agentId" = h."fromAgentId" AND k.until > h."endsAt")
  OR (c.status = 'waiting' AND NOT EXISTS (SELECT FROM "Draft" d WHERE d."conversationId" = c.id AND d."agentId" = h."fromAgentId"
    AND btrim(d.text) <> '') AND NOT EXISTS (SELECT FROM "Thread" t JOIN "GivenPromise" p ON p."threadId" = t.id
      WHERE t."conversationId" = c.id AND ${isOwedSql})))`;

/** Takes what settled itself off the open sheets, and closes those where nothing is open. May run beside acceptance. */
export async function settleOvertaken(ctx: Ctx): Promise<void> {
  await ctx.db.$executeRaw`
    WITH gone AS (
      SELECT l.id, c."assigneeId" FROM "Handover" h JOIN "HandoverLine" l ON l."handoverId" = h.id AND l.state = 'pending'
      JOIN "Conversation" c ON c.id = l."conversationId"
      WHERE h."closedAt" IS NULL AND ${overtaken}
      ORDER BY l.id FOR NO KEY UPDATE OF l SKIP LOCKED
    )
    UPDATE "HandoverLine" l SET state = 'overtaken', "settledAt" = ${ctx.now()}::timestamptz, "settledById" = gone."assigneeId"
    FROM gone WHERE l.id = gone.id`;
  await closeSheets(ctx);
}

/** Closes every sheet whose lines are all settled. */
export async function closeSheets(ctx: Ctx, handoverId: string | null = null): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "Handover" h SET "closedAt" = ${ctx.now()}::timestamptz
    WHERE h."closedAt" IS NULL AND (${handoverId}::uuid IS NULL OR h.id = ${handoverId}::uuid)
      AND NOT EXISTS (SELECT FROM "HandoverLine" l WHERE l."handoverId" = h.id AND l.state = 'pending')`;
}
