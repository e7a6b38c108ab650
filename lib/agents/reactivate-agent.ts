import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getAgent } from "./get-agent";
import { requireRole } from "./rules/require-role";
import type { Agent } from "./schemas";

/** Lets a leaver back in, with role, teams and initials as they were, unless those were passed on. Admins only. Throws NotFound. */
export async function reactivateAgent(ctx: Ctx, agentId: string): Promise<Agent> {
  requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const back = await ctx.db.$executeRaw`
      UPDATE "Agent" SET "isActive" = true, "deactivatedAt" = NULL WHERE id = ${agentId}::uuid AND NOT "isActive"`;
    const agent = await getAgent(ctx, agentId);
    if (back === 0) return agent;
    await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
    await writeEntry(ctx, { action: "agent.reactivated", subject: "agent", subjectId: agentId });
    return agent;
  });
}
