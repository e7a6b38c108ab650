import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "./acting-agent";
import { findCallback } from "./find-callback";
import { lockConversations, rebuildTurns } from "./rebuild-turns";

/** Says why a promised call is not made. The conversation is due by what else it holds. Throws NotFound, Conflict `callback-over`. */
export async function dropCallback(outer: Ctx, callbackId: string, reason: string): Promise<void> {
  actingAgent(outer.actor);
  const { conversationId } = await findCallback(outer, callbackId);
  await inTransaction(outer, async (ctx) => {
    if (conversationId) await lockConversations(ctx, [conversationId]);
    const { count } = await ctx.db.callback.updateMany({
      where: { id: callbackId, endedAt: null },
      data: { endedAt: ctx.now(), ending: "dropped", endReason: reason },
    });
    if (count === 0) throw new Conflict("callback-over");
    if (conversationId) {
      await rebuildTurns(ctx, [conversationId], "answered");
      await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
    }
    const values = { conversationId };
    await writeEntry(ctx, { action: "callback.dropped", subject: "callback", subjectId: callbackId, values });
  });
}
