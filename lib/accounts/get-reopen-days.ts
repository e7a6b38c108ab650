import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** For how many days after it was resolved a conversation of this account reopens when its customer writes. Throws NotFound. */
export async function getReopenDays(ctx: Ctx, accountId: string): Promise<number> {
  const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { reopenDays: true } });
  if (!account) throw new NotFound("not-found");
  return account.reopenDays;
}
