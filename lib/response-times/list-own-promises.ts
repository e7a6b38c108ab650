import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { OwnPromise } from "./my-day-schemas";

const SHOWN = 50;

interface Row extends Omit<OwnPromise, "dueAt"> {
  dueAt: Date;
  accountId: string;
}

/** The calls that an agent promised, or that hang on a conversation in their hands, the first due first. */
export async function listOwnPromises(ctx: Ctx, agentId: string): Promise<OwnPromise[]> {
  const [rows, barred] = await Promise.all([
    ctx.db.$queryRaw<Row[]>`
      SELECT b.id AS "callbackId", i."conversationId", CASE WHEN p."isRestricted" THEN '' ELSE p."displayName" END AS customer,
        b."dueAt", b.tries, CASE WHEN p."isRestricted" THEN NULL ELSE k.promised END AS promised, b."accountId"
      FROM "Callback" b JOIN "Interaction" i ON i.id = b."interactionId" JOIN "Customer" p ON p.id = i."customerId"
      JOIN "Conversation" c ON c.id = i."conversationId" AND c.status <> 'resolved'
      LEFT JOIN "Call" k ON k."interactionId" = i.id
      WHERE b."endedAt" IS NULL AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
        AND (c."assigneeId" = ${agentId}::uuid OR (c."assigneeId" IS NULL AND b."createdById" = ${agentId}::uuid))
      ORDER BY b."dueAt", b.id LIMIT ${SHOWN}::int`,
    listBarredAccounts(ctx),
  ]);
  return rows.map(({ accountId, dueAt, promised, ...row }) => ({
    ...row,
    dueAt: dueAt.toISOString(),
    promised: barred.has(accountId) ? null : promised,
  }));
}
