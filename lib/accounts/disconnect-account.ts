import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { requireAdmin } from "./rules/require-admin";

/** Forgets an account's credentials; its history and settings stay. Throws NotFound. */
export async function disconnectAccount(ctx: Ctx, accountId: string): Promise<void> {
  requireAdmin(ctx.actor);
  await inTransaction(ctx, async (tx) => {
    const changed = await tx.db.account.updateMany({
      where: { id: accountId },
      data: { connectionState: "unconnected", healthState: "unknown", healthCause: null },
    });
    if (changed.count === 0) throw new NotFound("not-found");
    await tx.db.accountToken.deleteMany({ where: { accountId } });
    await tx.db.mailbox.updateMany({
      where: { accountId },
      data: { sealedImapPassword: null, sealedSmtpPassword: null },
    });
    await recordChanges(tx, [{ kind: "account.health", accountId }]);
    await writeEntry(tx, { action: "account.disconnected", subject: "account", subjectId: accountId });
  });
}
