import { createHash } from "node:crypto";
import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred } from "@/lib/agents/rules/may-see";
import { requireRole } from "@/lib/agents/rules/require-role";
import { recordLook } from "@/lib/audit/record-look";
import { requireReason } from "@/lib/audit/require-reason";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getVisible } from "@/lib/conversations/get-visible";
import { sql } from "@/lib/db/sql";
import { readRecord } from "./read-record";
import type { RecordedItem } from "./rules/recorded";

export interface ConversationRecord {
  record: {
    format: "caret-conversation-1";
    conversation: { id: string; status: string; openedAt: string; account: string | null; customer: string };
    notes: boolean;
    interactions: (RecordedItem | HiddenItem)[];
    turns: { startedAt: string; promisedAt: string; endedAt: string | null; ending: string | null }[];
  };
  /** The record as it is handed out; the same bytes as long as nothing has changed. */
  json: string;
  sha256: string;
}

/** What is left of words that the exporter's teams do not read. */
interface HiddenItem {
  hidden: true;
  id: string;
  channel: string;
  publishedAt: string;
}

/**
 * One conversation for a court: all interactions with ids, both times, edits, states and file hashes, notes in or out,
 * and the SHA-256 of it. Leads and admins; who took it out and why is recorded. Throws NotFound, Forbidden.
 */
export async function exportConversation(
  ctx: Ctx,
  conversationId: string,
  { notes, why, format }: { notes: boolean; why: string; format: "json" | "pdf" },
): Promise<ConversationRecord> {
  requireRole(ctx.actor, ["lead", "admin"]);
  const { customer, status, openedAt, account } = await getVisible(ctx, conversationId);
  await requireReason(ctx, customer.id);
  const [barred, accounts] = [await listBarredAccounts(ctx), await accountsOf(ctx, conversationId)];
  const items = await readRecord(
    ctx,
    sql`SELECT id FROM "Interaction" WHERE "conversationId" = ${conversationId}::uuid AND (${notes} OR kind <> 'note')`,
  );
  const interactions = items.map((item) => {
    const words = { audience: item.audience, accountId: accounts.get(item.id) ?? null };
    const { id, channel, publishedAt } = item;
    return isBarred(barred, words) ? { hidden: true as const, id, channel, publishedAt } : item;
  });
  const record: ConversationRecord["record"] = {
    format: "caret-conversation-1",
    conversation: {
      id: conversationId,
      status,
      openedAt,
      account: account?.handle ?? null,
      customer: customer.displayName,
    },
    notes,
    interactions,
    turns: await turnsOf(ctx, conversationId),
  };
  const json = JSON.stringify(record, null, 2);
  const sha256 = createHash("sha256").update(json).digest("hex");
  await inTransaction(ctx, (ctx) =>
    recordLook(ctx, {
      what: "export",
      subject: "conversation",
      subjectId: conversationId,
      customerId: customer.id,
      why,
      values: { format, notes, sha256 },
    }),
  );
  return { record, json, sha256 };
}

async function accountsOf(ctx: Ctx, conversationId: string): Promise<Map<string, string | null>> {
  const rows = await ctx.db.interaction.findMany({
    where: { conversationId },
    select: { id: true, accountId: true },
  });
  if (rows.length === 0) throw new NotFound("not-found");
  return new Map(rows.map(({ id, accountId }) => [id, accountId]));
}

async function turnsOf(ctx: Ctx, conversationId: string) {
  const turns = await ctx.db.turn.findMany({ where: { conversationId }, orderBy: { position: "asc" } });
  return turns.map(({ startedAt, promisedAt, endedAt, ending }) => ({
    startedAt: startedAt.toISOString(),
    promisedAt: promisedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    ending,
  }));
}
