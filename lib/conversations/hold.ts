import type { Ctx } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";
import { recordActs } from "./record-acts";

/** Gives a conversation that nobody has to the agent who acts. The caller has locked it and seen that it is free. */
export async function hold(ctx: Ctx, conversationId: string): Promise<void> {
  const { agentId } = actingAgent(ctx.actor);
  await ctx.db.$executeRaw`UPDATE "Conversation" SET "assigneeId" = ${agentId}::uuid,
    "changeNumber" = "changeNumber" + 1 WHERE id = ${conversationId}::uuid`;
  await recordActs(ctx, [{ conversationId, kind: "assigned", values: { from: null, to: agentId } }]);
}
