import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { accountRefColumns, accountRefOf } from "./rules/account-ref";

/**
 * The mailbox of ours that mail to this address belongs to; what stands behind a plus in its local part is free
 * (RFC 5233). Null for every other address: the desk is no relay.
 */
export async function routeMail(
  ctx: Ctx,
  address: string,
): Promise<{ account: AccountRef; isDrop: boolean } | null> {
  const whole = address.toLowerCase();
  const bare = whole.replace(/\+[^@]*@/, "@");
  const mailbox = await ctx.db.mailbox.findFirst({
    where: { dropAddress: { in: [whole, bare] } },
    select: { accountId: true },
  });
  const account = await ctx.db.account.findFirst({
    where: {
      channel: "email",
      isActive: true,
      connectionState: "connected",
      ...(mailbox ? { id: mailbox.accountId } : { externalId: { in: [whole, bare] } }),
    },
    select: accountRefColumns,
  });
  return account && { account: accountRefOf(account), isDrop: mailbox !== null };
}
