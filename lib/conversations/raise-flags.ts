import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockConversations, type Raise, rebuildTurns } from "./rebuild-turns";

/**
 * Raises what the history of these conversations and `raise` say now, and tells the screens. Level, due time and rank
 * follow in the same transaction; nothing else changes. May run twice.
 */
export function raiseFlags(outer: Ctx, conversationIds: readonly string[], raise: Raise = {}): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    await lockConversations(ctx, conversationIds);
    await rebuildTurns(ctx, conversationIds, "none", { historyOf: conversationIds, ...raise });
    await recordChanges(
      ctx,
      conversationIds.map((conversationId) => ({ kind: "conversation.changed", conversationId })),
    );
  });
}
