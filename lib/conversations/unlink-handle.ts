import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { returnHandle } from "@/lib/customers/return-handle";
import { giveThreads } from "./give-threads";
import { requireVisibleCustomer } from "./require-visible-customer";

/** Takes a link back: the handle's whole threads go to whose it was. Throws NotFound, Conflict `link-not-in-force`. */
export function unlinkHandle(outer: Ctx, linkId: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const moved = await returnHandle(ctx, linkId);
    await requireVisibleCustomer(ctx, moved.fromCustomerId);
    const conversationIds = await giveThreads(ctx, moved.handleId, moved.toCustomerId);
    await writeEntry(ctx, {
      action: "handle.unlinked",
      subject: "customer",
      subjectId: moved.fromCustomerId,
      values: { linkId, handleId: moved.handleId, toCustomerId: moved.toCustomerId, conversationIds },
    });
  });
}
