import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { accountRefColumns, accountRefOf } from "./rules/account-ref";

/** The active, connected accounts, as channels take them; of one channel when it is named. */
export async function listConnectedAccounts(ctx: Ctx, channel?: string): Promise<AccountRef[]> {
  const rows = await ctx.db.account.findMany({
    where: { isActive: true, connectionState: "connected", ...(channel === undefined ? {} : { channel }) },
    orderBy: { id: "asc" },
    select: accountRefColumns,
  });
  return rows.map(accountRefOf);
}
