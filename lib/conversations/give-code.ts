import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { issueBridgeCode } from "@/lib/customers/issue-bridge-code";
import { actingAgent } from "./acting-agent";
import { lockVisible } from "./lock-visible";

/**
 * A bridge code for the person of a conversation: for the handle named, or who wrote last. Throws NotFound, also for a
 * handle of somebody else; Refused `too-many-codes`, Conflict `joined`.
 */
export function giveCode(
  outer: Ctx,
  { conversationId, handleId }: { conversationId: string; handleId?: string | undefined },
): Promise<{ code: string; endsAt: string }> {
  actingAgent(outer.actor);
  return inTransaction(outer, async (ctx) => {
    const { customerId } = await lockVisible(ctx, conversationId);
    const newest = await ctx.db.interaction.findFirst({
      where: { conversationId, customerId, direction: "inbound", ...(handleId ? { handleId } : {}) },
      orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
      select: { handleId: true },
    });
    if (!newest) throw new NotFound("not-found");
    return issueBridgeCode(ctx, { conversationId, handleId: newest.handleId });
  });
}
