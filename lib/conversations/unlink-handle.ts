import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { returnHandle } from "@/lib/customers/return-handle";
import { giveThreads } from "./give-threads";
import { requireVisibleCustomer } from "./require-visible-customer";

/**
 * Takes a link back: the handle's whole threads go to whose it was, and matters that were one are two again, each with
 * what is written on its own threads. Throws NotFound, Conflict `link-not-in-force` or `reply-under-way`.
 */
export function unlinkHandle(outer: Ctx, linkId: string): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const link = await ctx.db.link.findUnique({ where: { id: linkId }, select: { customerId: true } });
    if (!link) throw new NotFound("not-found");
    await requireVisibleCustomer(ctx, link.customerId);
    const { handleId, toCustomerId } = await returnHandle(ctx, linkId);
    const conversationIds = await giveThreads(ctx, { handleId, customerId: toCustomerId, linkId });
    await writeEntry(ctx, {
      action: "handle.unlinked",
      subject: "customer",
      subjectId: link.customerId,
      values: { linkId, handleId, toCustomerId, conversationIds },
    });
  });
}
