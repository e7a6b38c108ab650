import { Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { refuseTakenOff } from "./abuse/take-off";
import { getVisible } from "./get-visible";
import { lockVisible } from "./lock-visible";
import { recordActs } from "./record-acts";
import { requireAssignable } from "./require-assignable";
import type { Conversation } from "./schemas";

/**
 * Gives a conversation to an agent, or to nobody. Throws Refused `not-assignable` unless the agent is active and
 * may see it; NotFound when the actor may not.
 */
export async function assign(
  outer: Ctx,
  conversationId: string,
  agentId: string | null,
): Promise<Conversation> {
  await inTransaction(outer, async (ctx) => {
    const conversation = await lockVisible(ctx, conversationId);
    if (agentId && !(await requireAssignable(ctx, agentId)).mayTake(conversation))
      throw new Refused("not-assignable");
    if (conversation.assigneeId === agentId) return;
    if (agentId) await refuseTakenOff(ctx, agentId, conversation.customerId);
    await ctx.db.$executeRaw`UPDATE "Conversation" SET "assigneeId" = ${agentId}::uuid,
      "changeNumber" = "changeNumber" + 1 WHERE id = ${conversationId}::uuid`;
    const values = { from: conversation.assigneeId, to: agentId };
    await recordActs(ctx, [{ conversationId, kind: "assigned", values }]);
  });
  return getVisible(outer, conversationId);
}
