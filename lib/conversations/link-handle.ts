import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { moveHandle } from "@/lib/customers/move-handle";
import { giveThreads } from "./give-threads";
import { requireVisibleCustomer } from "./require-visible-customer";

/**
 * Says that a handle belongs to this customer, on evidence: its whole threads become theirs, and nothing else changes.
 * Returns the link, which `unlinkHandle` takes back. Throws NotFound, Conflict `linked-already`.
 */
export function linkHandle(
  outer: Ctx,
  input: { customerId: string; handleId: string; evidence: string },
): Promise<{ linkId: string }> {
  return inTransaction(outer, async (ctx) => {
    await requireVisibleCustomer(ctx, input.customerId);
    const moved = await moveHandle(ctx, input);
    await requireVisibleCustomer(ctx, moved.fromCustomerId);
    const conversationIds = await giveThreads(ctx, moved.handleId, moved.toCustomerId);
    const { linkId, handleId, fromCustomerId } = moved;
    await writeEntry(ctx, {
      action: "handle.linked",
      subject: "customer",
      subjectId: input.customerId,
      values: { linkId, handleId, fromCustomerId, conversationIds },
    });
    return { linkId };
  });
}
