import { requireAgentActor } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";

export interface Shield {
  isOn: boolean;
  /** People this agent has nothing more to do with. */
  offCustomerIds: string[];
}

/** Whether hostile words are blurred for whoever acts, which they are until one says otherwise, and whom they are off. */
export async function getShield(ctx: Ctx): Promise<Shield> {
  if (ctx.actor.type !== "agent") return { isOn: false, offCustomerIds: [] };
  const { agentId } = ctx.actor;
  const [row] = await ctx.db.$queryRaw<Shield[]>`
    SELECT coalesce((SELECT "isOn" FROM "ShieldChoice" WHERE "agentId" = ${agentId}::uuid), true) AS "isOn",
      ARRAY(SELECT "customerId"::text FROM "TakenOff" WHERE "agentId" = ${agentId}::uuid AND "grantedAt" IS NOT NULL
        AND "endedAt" IS NULL) AS "offCustomerIds"`;
  return row ?? { isOn: true, offCustomerIds: [] };
}

/** Blurs hostile words for oneself, or no longer. */
export async function setShield(ctx: Ctx, isOn: boolean): Promise<Shield> {
  const { agentId } = requireAgentActor(ctx.actor);
  const choice = { isOn, changedAt: ctx.now() };
  await ctx.db.shieldChoice.upsert({ where: { agentId }, create: { agentId, ...choice }, update: choice });
  return getShield(ctx);
}
