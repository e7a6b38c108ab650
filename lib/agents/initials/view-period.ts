import type { Ctx } from "@/lib/context/ctx";
import type { Period } from "../initials-schemas";
import type { KeptHolding } from "./read-holdings";

export interface AccountRow {
  id: string;
  channel: string;
  handle: string;
  signatureSymbol: string;
  signatureKind: string;
  showsWho: boolean;
}

/** Every account by its id, with how it signs. */
export async function readAccounts(ctx: Ctx): Promise<Map<string, AccountRow>> {
  const accounts = await ctx.db.account.findMany({
    select: {
      id: true,
      channel: true,
      handle: true,
      signatureSymbol: true,
      signatureKind: true,
      showsWho: true,
    },
  });
  return new Map(accounts.map((account) => [account.id, account]));
}

export const refOf = ({ id, channel, handle }: AccountRow) => ({ id, channel, handle });

/** A row of the registry as it is told. */
export function viewPeriod(held: KeptHolding, accounts: ReadonlyMap<string, AccountRow>): Period {
  const account = held.accountId === null ? undefined : accounts.get(held.accountId);
  return {
    id: held.id,
    initials: held.initials,
    account: account ? refOf(account) : null,
    fromAt: held.fromAt.toISOString(),
    untilAt: held.untilAt?.toISOString() ?? null,
  };
}
