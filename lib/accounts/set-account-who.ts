import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";

/**
 * Whether strangers may ask who signs for an account. It shows only agents who said yes themselves. Admins only.
 * Throws NotFound.
 */
export async function setAccountWho(outer: Ctx, accountId: string, showsWho: boolean): Promise<void> {
  requireRole(outer.actor, ["admin"]);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.account.updateMany({
      where: { id: accountId, showsWho: { not: showsWho } },
      data: { showsWho },
    });
    if (count === 0) {
      if ((await ctx.db.account.count({ where: { id: accountId } })) === 0) throw new NotFound("not-found");
      return;
    }
    await writeEntry(ctx, {
      action: showsWho ? "account.who-opened" : "account.who-closed",
      subject: "account",
      subjectId: accountId,
    });
  });
}
