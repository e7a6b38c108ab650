import { NotFound, Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";

/** Throws NotFound, and Refused `canary-no-way` for an account the desk can't write to itself over. */
export async function requireCanaryWay(ctx: Ctx, accountId: string): Promise<void> {
  const account = await ctx.db.account.findUnique({ where: { id: accountId }, select: { channel: true } });
  if (!account) throw new NotFound("not-found");
  if (!ctx.traits.get(account.channel)?.canary)
    throw new Refused("canary-no-way", { channel: account.channel });
}
