import type { Ctx } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";

/** Drops the agent's own draft; there may be none. */
export async function dropDraft(ctx: Ctx, conversationId: string): Promise<void> {
  const { agentId } = actingAgent(ctx.actor);
  await ctx.db.draft.deleteMany({ where: { agentId, conversationId } });
}
