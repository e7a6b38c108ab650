import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { requireVisible } from "@/lib/conversations/require-visible";
import { requireVisibleCustomer } from "@/lib/conversations/require-visible-customer";

/** The acting lead or admin, when they may know of what is meant. Throws Forbidden, NotFound. */
export async function requireSubject(
  ctx: Ctx,
  on: { customerId?: string | null | undefined; conversationId?: string | null | undefined },
): Promise<{ agentId: string }> {
  const { agentId } = requireRole(ctx.actor, ["lead", "admin"]);
  if (on.customerId) await requireVisibleCustomer(ctx, on.customerId, "to-know");
  if (on.conversationId) await requireVisible(ctx, on.conversationId);
  return { agentId };
}
