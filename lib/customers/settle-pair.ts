import type { Ctx } from "@/lib/context/ctx";

/** Marks open suggestions between a handle and a customer's others as accepted: they are one person now. */
export async function settlePair(ctx: Ctx, handleId: string, customerId: string): Promise<void> {
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  await ctx.db.$executeRaw`
    UPDATE "LinkSuggestion" s SET state = 'accepted', "decidedAt" = ${ctx.now()}::timestamptz, "decidedById" = ${agentId}::uuid
    FROM "Handle" h WHERE h."customerId" = ${customerId}::uuid AND h.id <> ${handleId}::uuid
      AND s."handleId" = least(h.id, ${handleId}::uuid) AND s."otherHandleId" = greatest(h.id, ${handleId}::uuid)
      AND s.state IN ('open', 'rejected')`;
}
