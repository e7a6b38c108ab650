import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { uuids } from "@/lib/db/sql";
import { getAgent } from "./get-agent";
import { keepAnAdmin } from "./keep-an-admin";
import { readAgent } from "./read-agents";
import { revokeSessions } from "./revoke-sessions";
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
    const at = ctx.now();
    await ctx.db.$executeRaw`
      UPDATE "Agent" SET "isActive" = false, "deactivatedAt" = ${at} WHERE id = ${agentId}::uuid`;
    await ctx.db.$executeRaw`
      UPDATE "ApiKey" SET "revokedAt" = ${at} WHERE "agentId" = ANY(${uuids([agentId])}) AND "revokedAt" IS NULL`;
    await ctx.db.$executeRaw`
      UPDATE "Invite" SET "usedAt" = ${at} WHERE email = ${before.email} AND "usedAt" IS NULL`;
    await revokeSessions(ctx, { agentId });
    await recordChanges(ctx, [{ kind: "agent.changed", values: { agentId } }]);
    await writeEntry(ctx, { action: "agent.deactivated", subject: "agent", subjectId: agentId });
    return getAgent(ctx, agentId);
  });
}
