import { Forbidden } from "@/lib/base/errors";
import type { Actor, Role } from "@/lib/context/ctx";

export type AgentActor = Actor & { type: "agent" };

/** The acting agent, when its role is one of these. Throws Forbidden for everybody else, programs too. */
export function requireRole(actor: Actor, roles: readonly Role[]): AgentActor {
  if (actor.type !== "agent" || !roles.includes(actor.role)) throw new Forbidden("forbidden");
  return actor;
}

/** The acting agent, whatever the role. Throws Forbidden for programs and the desk's own tasks. */
export function requireAgentActor(actor: Actor): AgentActor {
  return requireRole(actor, ["agent", "lead", "admin"]);
}

/** Whoever is at the desk: its agents, programs by their scope, its own tasks. Throws Forbidden for strangers and wires. */
export function requireDesk(actor: Actor): void {
  if (actor.type === "public" || actor.type === "webhook") throw new Forbidden("forbidden");
}
