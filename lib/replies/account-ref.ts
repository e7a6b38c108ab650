import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";

/** The account a call is made for, as a channel knows it. */
export async function accountRef(ctx: Ctx, accountId: string): Promise<AccountRef> {
  const account = await ctx.db.account.findUniqueOrThrow({ where: { id: accountId } });
  const plan = account.plan === "enterprise" ? "enterprise" : "self_serve";
  return {
    id: account.id,
    channel: account.channel,
    externalId: account.externalId,
    handle: account.handle,
    plan,
  };
}
