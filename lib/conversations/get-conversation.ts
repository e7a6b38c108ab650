import { listBarredAccounts } from "@/lib/agents/list-barred-accounts";
import { isBarred } from "@/lib/agents/rules/may-see";
import { requireReason } from "@/lib/audit/require-reason";
import type { Ctx } from "@/lib/context/ctx";
import { sql, whole } from "@/lib/db/sql";
import { findTriedBefore } from "./find-tried-before";
import { getVisible } from "./get-visible";
import { readInteractions } from "./read-interactions";
import { viewHidden, viewInteraction } from "./rules/view-interaction";
import type { Conversation, HistoryItem } from "./schemas";
import type { TriedBefore } from "./tried-schemas";

export interface GetConversation {
  /** The oldest interaction the reader has: what is older follows. */
  before?: string | undefined;
  limit?: number | undefined;
}

export type ConversationWithInteractions = Conversation & {
  triedBefore: TriedBefore | null;
  interactions: HistoryItem[];
};

/** A conversation with what was tried before it and its interactions, newest first, 50 at a time. Throws NotFound when the reader may not see it, Forbidden `restricted`. */
export async function getConversation(
  ctx: Ctx,
  conversationId: string,
  { before, limit = 50 }: GetConversation = {},
): Promise<ConversationWithInteractions> {
  const older = before
    ? sql`AND ("publishedAt", id) < (SELECT "publishedAt", id FROM "Interaction"
        WHERE id = ${before}::uuid AND "conversationId" = ${conversationId}::uuid)`
    : sql``;
  const page = sql`SELECT id FROM "Interaction" WHERE "conversationId" = ${conversationId}::uuid ${older}
    ORDER BY "publishedAt" DESC, id DESC LIMIT ${whole(limit)}`;
  const [conversation, rows, barred, triedBefore] = await Promise.all([
    getVisible(ctx, conversationId),
    readInteractions(ctx, page),
    listBarredAccounts(ctx),
    findTriedBefore(ctx, conversationId),
  ]);
  await requireReason(ctx, conversation.customer.id);
  const interactions = rows.map((row) =>
    isBarred(barred, row) ? viewHidden(row) : viewInteraction(row, ctx.traits.get(row.channel)),
  );
  return { ...conversation, triedBefore, interactions };
}
