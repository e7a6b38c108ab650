import type { Ctx } from "@/lib/context/ctx";
import { requireAgentActor } from "./rules/require-role";

/** Whether the acting agent wants the week's figures by mail, and when the last ones were written. */
export async function getDigest(ctx: Ctx): Promise<{ isOn: boolean; lastAt: string | null }> {
  const { agentId } = requireAgentActor(ctx.actor);
  const [agent, last] = await Promise.all([
    ctx.db.agent.findUniqueOrThrow({ where: { id: agentId }, select: { wantsDigest: true } }),
    ctx.db.digest.findFirst({ where: { agentId }, orderBy: { weekOn: "desc" }, select: { queuedAt: true } }),
  ]);
  return { isOn: agent.wantsDigest, lastAt: last?.queuedAt.toISOString() ?? null };
}
