import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { getAgent } from "./get-agent";
import { holdInitials } from "./hold-initials";
import { readAgent } from "./read-agents";
import { requireRole } from "./rules/require-role";
import type { Agent } from "./schemas";

/** Other initials from now on; answers signed before keep theirs. Admins only. Throws Conflict `initials-taken`. */
export async function changeInitials(ctx: Ctx, agentId: string, initials: string): Promise<Agent> {
  requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const before = await readAgent(ctx, agentId);
    if (!before) throw new NotFound("not-found");
    if (before.initials === initials) return before;
    await holdInitials(ctx, { agentId, initials, displayName: before.displayName });
    await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
    await writeEntry(ctx, {
      action: "agent.initials-changed",
      subject: "agent",
      subjectId: agentId,
      values: { from: before.initials, to: initials },
    });
    return getAgent(ctx, agentId);
  });
}
