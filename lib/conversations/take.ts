import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { refuseTakenOff } from "./abuse/take-off";
import { actingAgent } from "./acting-agent";
import { getVisible } from "./get-visible";
import { hold } from "./hold";
import { lockVisible } from "./lock-visible";
import type { Conversation } from "./schemas";

/** Takes a conversation that nobody has. Of two at once the second gets Conflict `taken` with the first one's name. */
export async function take(outer: Ctx, conversationId: string): Promise<Conversation> {
  const { agentId } = actingAgent(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const conversation = await lockVisible(ctx, conversationId);
    if (conversation.assigneeId === agentId) return;
    if (conversation.assigneeId)
      throw new Conflict("taken", { name: await nameOf(ctx, conversation.assigneeId) });
    await refuseTakenOff(ctx, agentId, conversation.customerId);
    await hold(ctx, conversationId);
  });
  return getVisible(outer, conversationId);
}

async function nameOf(ctx: Ctx, agentId: string): Promise<string> {
  const agent = await ctx.db.agent.findUnique({ where: { id: agentId }, select: { displayName: true } });
  return agent?.displayName ?? "";
}
