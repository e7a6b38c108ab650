import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { maySeeSql } from "@/lib/agents/may-see-sql";
import { readPhoneNumber } from "@/lib/base/phone-number";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { CallbackView } from "./call-schemas";
import { maskNumber } from "./rules/mask-number";

interface Row {
  id: string;
  number: string;
  dueAt: Date;
  tries: number;
  promised: string | null;
  accountId: string;
  conversationId: string;
  customerId: string;
  customerName: string;
  createdById: string | null;
  createdByName: string | null;
  createdByInitials: string | null;
}

const MOST = 200;

/** The calls we owe that the actor may know of, the first due first. */
export async function listCallbacks(ctx: Ctx): Promise<CallbackView[]> {
  const [rows, barred] = await Promise.all([
    ctx.db.$queryRaw<Row[]>`
      SELECT b.id, b.number, b."dueAt", b.tries, k.promised, b."accountId", i."conversationId", i."customerId",
        cu."displayName" AS "customerName", b."createdById", ag."displayName" AS "createdByName", ini.initials AS "createdByInitials"
      FROM "Callback" b JOIN "Interaction" i ON i.id = b."interactionId" JOIN "Customer" cu ON cu.id = i."customerId"
      JOIN "Conversation" c ON c.id = i."conversationId" AND c.status <> 'resolved'
      LEFT JOIN "Call" k ON k."interactionId" = i.id
      LEFT JOIN "Agent" ag ON ag.id = b."createdById"
      LEFT JOIN "InitialsHolder" ini ON ini."agentId" = b."createdById" AND ini."untilAt" IS NULL
      WHERE b."endedAt" IS NULL AND ${maySeeSql(ctx.actor, sql`c."teamId"`)}
      ORDER BY b."dueAt", b.id LIMIT ${MOST}`,
    listBarredAccounts(ctx),
  ]);
  return rows.map((row) => {
    const shown = readPhoneNumber(row.number, null)?.formatted ?? row.number;
    const { id, tries, promised, accountId, conversationId, createdById } = row;
    return {
      id,
      number: barred.has(accountId) ? maskNumber(shown) : shown,
      dueAt: row.dueAt.toISOString(),
      tries,
      promised: barred.has(accountId) ? null : promised,
      accountId,
      conversationId,
      customer: { id: row.customerId, displayName: row.customerName },
      createdBy: createdById
        ? { id: createdById, displayName: row.createdByName ?? "", initials: row.createdByInitials ?? "" }
        : null,
    };
  });
}
