import { NotFound, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { type IssuedLink, insertLink } from "./insert-link";
import { readAgent } from "./read-agents";
import { requireRole } from "./rules/require-role";

/**
 * A link by which an agent sets a password, the first or a new one: single use, 24 hours, and it ends every older one.
 * Admins only. Throws NotFound, Refused `agent-inactive`.
 */
export async function issueLink(ctx: Ctx, agentId: string): Promise<IssuedLink> {
  const admin = requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => {
    const agent = await readAgent(ctx, agentId);
    if (!agent) throw new NotFound("not-found");
    if (!agent.isActive) throw new Refused("agent-inactive");
    return insertLink(ctx, agent, admin.agentId);
  });
}
