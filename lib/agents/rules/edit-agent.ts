import type { Role } from "@/lib/context/ctx";
import type { AgentActor } from "./require-role";

export interface EditedAgent {
  id: string;
  role: Role;
  teamIds: readonly string[];
}

/**
 * Why this actor may not make this change to that agent, as a code; null when they may. Admins change anybody, but
 * nobody their own role; a lead changes name and zone of the agents of their teams.
 */
export function editFault(actor: AgentActor, agent: EditedAgent, fields: readonly string[]): string | null {
  if (agent.id === actor.agentId && fields.includes("role")) return "own-role";
  if (actor.role === "admin") return null;
  if (actor.role !== "lead" || agent.role !== "agent") return "forbidden";
  if (!agent.teamIds.some((teamId) => actor.teamIds.includes(teamId))) return "not-found";
  return fields.every((field) => field === "displayName" || field === "zone") ? null : "forbidden";
}
