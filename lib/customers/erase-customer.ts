import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { lockCustomers } from "./lock-customers";

/**
 * Makes a person a tombstone: no name, no profile, no facts, no evidence; their handles get ids that say nothing, so
 * that who writes again is somebody new. The rows stay for what is counted by them.
 */
export function eraseCustomer(
  outer: Ctx,
  { customerId, handleIds }: { customerId: string; handleIds: readonly string[] },
): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    await lockCustomers(ctx, [customerId]);
    const handles = uuids(handleIds);
    await ctx.db.$executeRaw`
      UPDATE "Handle" SET "externalId" = 'erased:' || id, username = NULL, "displayName" = NULL, "avatarUrl" = NULL, bio = NULL,
        followers = NULL, "verifiedType" = NULL, "isVerified" = false, "acceptsPrivate" = NULL
      WHERE id = ANY(${handles})`;
    await ctx.db.$executeRaw`
      UPDATE "Link" SET evidence = 'erased', "evidenceValues" = '{}'
      WHERE "handleId" = ANY(${handles}) OR "customerId" = ${customerId}::uuid`;
    await ctx.db.$executeRaw`
      DELETE FROM "LinkReason" WHERE "suggestionId" IN (
        SELECT id FROM "LinkSuggestion" WHERE "handleId" = ANY(${handles}) OR "otherHandleId" = ANY(${handles}))`;
    await ctx.db.$executeRaw`
      UPDATE "LinkSuggestion" SET state = 'rejected' WHERE state = 'open'
        AND ("handleId" = ANY(${handles}) OR "otherHandleId" = ANY(${handles}))`;
    await ctx.db.quotedDatum.deleteMany({ where: { handleId: { in: [...handleIds] } } });
    await ctx.db.customerFact.deleteMany({ where: { customerId } });
    await ctx.db.customer.updateMany({
      where: { id: customerId },
      data: {
        displayName: `Erased ${customerId.slice(-6)}`,
        language: null,
        zone: null,
        externalNumber: null,
        erasedAt: ctx.now(),
      },
    });
  });
}
