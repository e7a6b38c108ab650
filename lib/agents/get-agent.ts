import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { readAgent } from "./read-agents";
import type { Agent } from "./schemas";

/** One agent, as everybody who works here may know. Throws NotFound. */
export async function getAgent(ctx: Ctx, agentId: string): Promise<Agent> {
  const agent = await readAgent(ctx, agentId);
  if (!agent) throw new NotFound("not-found");
  return agent;
}
