import type { Ctx } from "@/lib/context/ctx";
import { setInitials } from "./initials/set-initials";
import { requireRole } from "./rules/require-role";
import type { Agent } from "./schemas";

/** Other desk-wide initials from now on. Admins only. Throws what `setInitials` throws. */
export async function changeInitials(ctx: Ctx, agentId: string, initials: string): Promise<Agent> {
  requireRole(ctx.actor, ["admin"]);
  return setInitials(ctx, agentId, { initials });
}
