import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { lockVisible } from "@/lib/conversations/lock-visible";
import type { Approval } from "./approval-schemas";
import { giveBackText } from "./give-back-text";
import { getApproval } from "./list-approvals";
import { readApproval, settleApproval } from "./settle-approval";

/** Its writer takes it back into their draft. Throws NotFound, also for anybody else's, Conflict `approval-over`. */
export async function withdrawApproval(outer: Ctx, id: string): Promise<Approval> {
  const { agentId } = actingAgent(outer.actor);
  await inTransaction(outer, async (ctx) => {
    const stored = await readApproval(ctx, id);
    if (stored.writerId !== agentId) throw new NotFound("not-found");
    await lockVisible(ctx, stored.conversationId);
    await settleApproval(ctx, stored, "withdrawn");
    await giveBackText(ctx, stored);
  });
  return getApproval(outer, id);
}
