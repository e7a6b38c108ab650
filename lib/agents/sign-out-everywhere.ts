import { Forbidden } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { revokeSessions } from "./revoke-sessions";
import { requireAgentActor } from "./rules/require-role";

/** Ends every session of an agent, one's own included; open streams close within 5 s. Oneself or an admin. Answers how many. */
export async function signOutEverywhere(ctx: Ctx, agentId: string): Promise<number> {
  const actor = requireAgentActor(ctx.actor);
  if (actor.agentId !== agentId && actor.role !== "admin") throw new Forbidden("forbidden");
  return revokeSessions(ctx, { agentId });
}
