import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import { listAccounts } from "./list-accounts";
import type { Account } from "./schemas";

/** One account with its health and the reader's rights. Throws NotFound. */
export async function getAccount(ctx: Ctx, accountId: string): Promise<Account> {
  const [account] = await listAccounts(ctx, sql`account.id = ${accountId}::uuid`);
  if (!account) throw new NotFound("not-found");
  return account;
}
