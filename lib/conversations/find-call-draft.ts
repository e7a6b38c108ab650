import type { Ctx } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";
import { type CallDraft, callDraftSchema } from "./call-schemas";

/** The call note the agent was typing; null when there is none, or it is of an older build. */
export async function findCallDraft(ctx: Ctx): Promise<(CallDraft & { savedAt: string }) | null> {
  const { agentId } = actingAgent(ctx.actor);
  const kept = await ctx.db.callDraft.findUnique({ where: { agentId } });
  const parsed = callDraftSchema.safeParse(kept?.values);
  return kept && parsed.success ? { ...parsed.data, savedAt: kept.savedAt.toISOString() } : null;
}
