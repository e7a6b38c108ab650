import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { accountRefColumns, accountRefOf } from "./rules/account-ref";

/** The accounts a webhook's body is for, by their ids at the provider; a mailbox also by its drop address. */
export async function listAddressedAccounts(
  ctx: Ctx,
  { channel, externalIds }: { channel: string; externalIds: readonly string[] },
): Promise<AccountRef[]> {
  const named = [...externalIds];
  const drops = await ctx.db.mailbox.findMany({
    where: { dropAddress: { in: named } },
    select: { accountId: true },
  });
  const rows = await ctx.db.account.findMany({
    where: {
      channel,
      OR: [{ externalId: { in: named } }, { id: { in: drops.map(({ accountId }) => accountId) } }],
    },
    select: accountRefColumns,
  });
  return rows.map(accountRefOf);
}
