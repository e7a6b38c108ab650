import type { Ctx } from "@/lib/context/ctx";

/** Who acts, where it is an agent. */
export function actingAgentId({ actor }: Ctx): string | null {
  return actor.type === "agent" ? actor.agentId : null;
}
