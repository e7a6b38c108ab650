import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { accountRefColumns, accountRefOf } from "./rules/account-ref";

/** One account as channels take it; null when there is none. */
export async function findAccountRef(ctx: Ctx, accountId: string): Promise<AccountRef | null> {
  const row = await ctx.db.account.findUnique({ where: { id: accountId }, select: accountRefColumns });
  return row && accountRefOf(row);
}
