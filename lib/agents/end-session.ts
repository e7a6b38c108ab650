import { Forbidden, NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { revokeSessions } from "./revoke-sessions";
import { requireAgentActor } from "./rules/require-role";

/** Ends one session of an agent; its open streams close within 5 s. Oneself or an admin. Throws NotFound. */
export async function endSession(
  ctx: Ctx,
  { agentId, sessionId }: { agentId: string; sessionId: string },
): Promise<void> {
  const actor = requireAgentActor(ctx.actor);
  if (actor.agentId !== agentId && actor.role !== "admin") throw new Forbidden("forbidden");
  if ((await revokeSessions(ctx, { agentId, onlyId: sessionId })) === 0) throw new NotFound("not-found");
}
