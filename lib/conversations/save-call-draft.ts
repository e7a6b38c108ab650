import type { Ctx } from "@/lib/context/ctx";
import { actingAgent } from "./acting-agent";
import type { CallDraft } from "./call-schemas";

/** Keeps the call note an agent is typing, one each; null drops it. */
export async function saveCallDraft(ctx: Ctx, draft: CallDraft | null): Promise<void> {
  const { agentId } = actingAgent(ctx.actor);
  if (!draft) {
    await ctx.db.callDraft.deleteMany({ where: { agentId } });
    return;
  }
  const kept = { values: draft, savedAt: ctx.now() };
  await ctx.db.callDraft.upsert({ where: { agentId }, create: { agentId, ...kept }, update: kept });
}
