import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { AccountGuard } from "./account-guard-schemas";

/** An account's patterns of order numbers and its public numbers. Throws NotFound. */
export async function getAccountGuard(ctx: Ctx, accountId: string): Promise<AccountGuard> {
  const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { id: true } });
  if (!account) throw new NotFound("not-found");
  const kept = await ctx.db.accountGuard.findUnique({ where: { accountId } });
  return { orderPatterns: kept?.orderPatterns ?? [], publicNumbers: kept?.publicNumbers ?? [] };
}
