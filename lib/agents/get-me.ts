import type { Ctx } from "@/lib/context/ctx";
import { getAgent } from "./get-agent";
import { requireAgentActor } from "./rules/require-role";
import type { Agent } from "./schemas";

/** The acting agent. Throws Forbidden for a program's key. */
export async function getMe(ctx: Ctx): Promise<Agent> {
  return getAgent(ctx, requireAgentActor(ctx.actor).agentId);
}
