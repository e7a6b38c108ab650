import { Invalid } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { actingAgent } from "@/lib/conversations/acting-agent";
import { lockVisible } from "@/lib/conversations/lock-visible";
import type { Approval } from "./approval-schemas";
import { giveBackText } from "./give-back-text";
import { getApproval } from "./list-approvals";
import { readApproval, requireMayDecide, settleApproval } from "./settle-approval";

/**
 * Hands an answer back to its writer with what should be different; it lies in their draft again. Throws NotFound,
 * Invalid `comment-missing`, Forbidden `own-approval` or `may-not-approve`, Conflict `approval-over`.
 */
export async function returnApproval(outer: Ctx, id: string, comment: string): Promise<Approval> {
  actingAgent(outer.actor);
  if (comment.trim() === "") throw new Invalid("comment-missing");
  await inTransaction(outer, async (ctx) => {
    const stored = await readApproval(ctx, id);
    await lockVisible(ctx, stored.conversationId);
    await requireMayDecide(ctx, stored);
    await settleApproval(ctx, stored, "returned", { comment: comment.trim() });
    await giveBackText(ctx, stored);
  });
  return getApproval(outer, id);
}
