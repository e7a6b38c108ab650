import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { closeAccess } from "./close-access";
import { getAgent } from "./get-agent";
import { keepAnAdmin } from "./keep-an-admin";
import { readAgent } from "./read-agents";
import { requireRole } from "./rules/require-role";
import type { Agent } from "./schemas";

/**
 * Ends an agent's access: sessions, keys and links at once, open streams within 5 s. The rule for what they queued:
 * it still leaves, signed by them, unless a lead cancels it. Their initials stay theirs. Admins only. Throws NotFound,
 * Refused `last-admin`.
 */
export async function deactivateAgent(ctx: Ctx, agentId: string): Promise<Agent> {
  requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const before = await readAgent(ctx, agentId);
    if (!before) throw new NotFound("not-found");
    if (!before.isActive) return before;
    if (before.role === "admin") await keepAnAdmin(ctx, agentId);
    await closeAccess(ctx, before);
    return getAgent(ctx, agentId);
  });
}
