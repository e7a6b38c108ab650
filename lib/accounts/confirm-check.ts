import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { requireAdmin } from "./rules/require-admin";
import type { ConfirmCheck } from "./schemas";

/** A person vouches, with the day, for what the provider doesn't tell; or takes it back. Throws NotFound. */
export async function confirmCheck(ctx: Ctx, { accountId, check, isConfirmed }: ConfirmCheck): Promise<void> {
  requireAdmin(ctx.actor);
  const agentId = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  await inTransaction(ctx, async (tx) => {
    const account = await tx.db.account.findUnique({ where: { id: accountId }, select: { id: true } });
    if (!account) throw new NotFound("not-found");
    const state = isConfirmed ? "confirmed" : "by-hand";
    const confirmedById = isConfirmed ? agentId : null;
    const checkedAt = tx.now();
    await tx.db.accountCheck.upsert({
      where: { accountId_check: { accountId, check } },
      create: { accountId, check, state, checkedAt, confirmedById },
      update: { state, checkedAt, confirmedById },
    });
    await writeEntry(tx, {
      action: isConfirmed ? "account.check-confirmed" : "account.check-withdrawn",
      subject: "account",
      subjectId: accountId,
      values: { check },
    });
  });
}
