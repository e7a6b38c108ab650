import type { Ctx } from "@/lib/context/ctx";

/** Whether what the agent writes waits for somebody else's yes. Programs and tasks are never held back. */
export async function isDraftOnly(ctx: Ctx): Promise<boolean> {
  const { actor } = ctx;
  if (actor.type !== "agent") return false;
  const held = await ctx.db.agentLimit.count({
    where: {
      agentId: actor.agentId,
      draftOnly: true,
      endedAt: null,
      OR: [{ untilAt: null }, { untilAt: { gt: ctx.now() } }, { isHelper: true }],
    },
  });
  return held > 0;
}
