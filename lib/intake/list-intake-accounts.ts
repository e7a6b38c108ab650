import { accountRefOf } from "@/lib/accounts/rules/account-ref";
import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import type { ArrivalAccount } from "@/lib/conversations/arrival";

export interface IntakeAccount extends ArrivalAccount {
  ref: AccountRef;
}

/** All our accounts, as arrivals and wires know them. */
export async function listIntakeAccounts(ctx: Ctx): Promise<IntakeAccount[]> {
  const rows = await ctx.db.account.findMany({
    select: {
      id: true,
      channel: true,
      externalId: true,
      handle: true,
      plan: true,
      teamId: true,
      reopenDays: true,
    },
  });
  return rows.map(({ id, channel, externalId, teamId, reopenDays, ...row }) => ({
    id,
    channel,
    externalId,
    teamId,
    reopenDays,
    ref: accountRefOf({ id, channel, externalId, ...row }),
  }));
}
