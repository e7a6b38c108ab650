import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getAgent } from "../get-agent";
import { requireAgentActor } from "../rules/require-role";
import type { Agent } from "../schemas";

/**
 * Whether the public page "who is ^GT" may show an agent. Yes is theirs alone to say; no, also an admin's. Throws
 * NotFound, Forbidden `consent-own`.
 */
export async function setShowsWho(outer: Ctx, agentId: string, showsWho: boolean): Promise<Agent> {
  const actor = requireAgentActor(outer.actor);
  if (actor.agentId !== agentId && (showsWho || actor.role !== "admin")) throw new Forbidden("consent-own");
  return inTransaction(outer, async (ctx) => {
    const before = await getAgent(ctx, agentId);
    if (before.showsWho === showsWho) return before;
    await ctx.db.agent.update({ where: { id: agentId }, data: { showsWho } });
    await writeEntry(ctx, {
      action: showsWho ? "agent.who-agreed" : "agent.who-withdrawn",
      subject: "agent",
      subjectId: agentId,
    });
    return getAgent(ctx, agentId);
  });
}
