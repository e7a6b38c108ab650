import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getAgent } from "./get-agent";
import { insertAgent } from "./insert-agent";
import { requireRole } from "./rules/require-role";
import type { Agent, CreateAgent } from "./schemas";

/**
 * A new agent, with initials of their own and no password yet: they set it by the link an admin gives them.
 * Admins only. Throws Conflict `email-taken` or `initials-taken`, Invalid `team-unknown`.
 */
export async function createAgent(ctx: Ctx, input: CreateAgent): Promise<Agent> {
  requireRole(ctx.actor, ["admin"]);
  return inTransaction(ctx, async (ctx) => getAgent(ctx, await insertAgent(ctx, input)));
}
