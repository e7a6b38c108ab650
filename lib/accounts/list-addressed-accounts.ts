import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { accountRefColumns, accountRefOf } from "./rules/account-ref";

/** The accounts a webhook's body is for, by their ids at the provider. */
export async function listAddressedAccounts(
  ctx: Ctx,
  { channel, externalIds }: { channel: string; externalIds: readonly string[] },
): Promise<AccountRef[]> {
  const rows = await ctx.db.account.findMany({
    where: { channel, externalId: { in: [...externalIds] } },
    select: accountRefColumns,
  });
  return rows.map(accountRefOf);
}
