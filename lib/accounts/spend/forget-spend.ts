import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

/** Forgets which single things were read on days that are over: they are charged anew by now. */
export async function forgetSpend(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.spendSeen.deleteMany({
    where: { dayOn: { lt: after(ctx.now(), -2 * DAY) } },
  });
  return count;
}
