import type { Ctx } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";

/** Drops the agent's own draft, also one begun in a matter that was joined into this one; there may be none. */
export async function dropDraft(ctx: Ctx, conversationId: string): Promise<void> {
  const { agentId } = actingAgent(ctx.actor);
  await ctx.db.$executeRaw`
    DELETE FROM "Draft" WHERE "agentId" = ${agentId}::uuid AND ("conversationId" = ${conversationId}::uuid
      OR "conversationId" IN (SELECT id FROM "Conversation" WHERE "joinedIntoId" = ${conversationId}::uuid))`;
}
