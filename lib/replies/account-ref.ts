import { findAccountRef } from "@/lib/accounts/find-account-ref";
import type { AccountRef } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";

/** The account of a row that names one: there always is. */
export async function accountRef(ctx: Ctx, accountId: string): Promise<AccountRef> {
  const account = await findAccountRef(ctx, accountId);
  if (!account) throw new Error(`no account ${accountId}`);
  return account;
}
