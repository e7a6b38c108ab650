import type { Ctx } from "@/lib/context/ctx";

/** Whether nobody but the actor could approve: no other lead or admin has a place at this desk. */
export async function isAloneHere(ctx: Ctx): Promise<boolean> {
  if (ctx.actor.type !== "agent") return false;
  const others = await ctx.db.agent.count({
    where: { isActive: true, role: { in: ["lead", "admin"] }, id: { not: ctx.actor.agentId } },
  });
  return others === 0;
}
