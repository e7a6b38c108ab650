import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";

export interface Reconnect {
  accountId: string;
  /** The state of the token this was concluded from; a newer one is left alone. */
  fence: number;
  cause?: string;
}

/** Marks an account as one a person has to connect again and drops the refresh token that is used up. */
export async function requireReconnect(
  ctx: Ctx,
  { accountId, fence, cause = "x-reconnect" }: Reconnect,
): Promise<"reconnect"> {
  await inTransaction(ctx, async (tx) => {
    const dropped = await tx.db.accountToken.updateMany({
      where: { accountId, fence },
      data: { sealedRefresh: null, leaseUntil: null },
    });
    if (dropped.count === 0) return;
    const marked = await tx.db.account.updateMany({
      where: { id: accountId, connectionState: "connected" },
      data: { connectionState: "reconnect", healthState: "reconnect", healthCause: cause },
    });
    if (marked.count === 0) return;
    await recordChanges(tx, [{ kind: "account.health", accountId }]);
    await writeEntry(tx, {
      action: "account.access-lost",
      subject: "account",
      subjectId: accountId,
      values: { cause },
    });
  });
  return "reconnect";
}
