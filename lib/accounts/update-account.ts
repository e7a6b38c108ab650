import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Prisma } from "@/lib/db/generated/client";
import { requireAdmin } from "./rules/require-admin";
import type { UpdateAccount } from "./schemas";

/** Changes what is given of an account and leaves the rest. Admins only; the audit names the fields. Throws NotFound. */
export async function updateAccount(ctx: Ctx, { accountId, ...change }: UpdateAccount): Promise<void> {
  requireAdmin(ctx.actor);
  const { signature, ...plain } = change;
  const data = Object.fromEntries(
    Object.entries({
      ...plain,
      ...(signature && { signatureSymbol: signature.symbol, signatureKind: signature.kind }),
    }).filter(([, value]) => value !== undefined),
  ) as Prisma.AccountUpdateManyMutationInput;
  await inTransaction(ctx, async (tx) => {
    const changed = await tx.db.account.updateMany({ where: { id: accountId }, data });
    if (changed.count === 0) throw new NotFound("not-found");
    await recordChanges(tx, [{ kind: "account.health", accountId }]);
    await writeEntry(tx, {
      action: "account.changed",
      subject: "account",
      subjectId: accountId,
      values: { fields: Object.keys(data) },
    });
  });
}
