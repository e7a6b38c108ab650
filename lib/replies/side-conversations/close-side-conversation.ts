import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { getSideConversation } from "./list-side-conversations";
import type { SideConversation } from "./side-schemas";

/** Waits for no answer any more; one that still comes is a note all the same. Throws NotFound, Conflict `side-closed`. */
export async function closeSideConversation(outer: Ctx, id: string): Promise<SideConversation> {
  const { agentId } = actingAgent(outer.actor);
  const { conversationId } = await getSideConversation(outer, id);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.sideConversation.updateMany({
      where: { id, state: { not: "closed" } },
      data: { state: "closed", closedAt: ctx.now(), closedById: agentId },
    });
    if (count === 0) throw new Conflict("side-closed");
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId }]);
  });
  return getSideConversation(outer, id);
}
