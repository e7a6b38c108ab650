import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockConversations, rebuildTurns } from "./rebuild-turns";

/**
 * Brings a conversation back to `open` because a reply was refused, given up or is in doubt (`unanswered`), or
 * because an answer was taken back, which reopens its turn with the old start. The reply's state, or the
 * interaction's `deletedAt`, has been set in the same transaction.
 */
export function leaveUnanswered(
  outer: Ctx,
  conversationId: string,
  cause: "unanswered" | "taken-back" = "unanswered",
): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    await lockConversations(ctx, [conversationId]);
    await rebuildTurns(ctx, [conversationId], cause);
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
  });
}
