import { after, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

/** Lets go of who looked at a conversation minutes ago; what counts is a few seconds. */
export async function sweepPresence(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.presence.deleteMany({
    where: { seenAt: { lt: after(ctx.now(), -5 * MINUTE) } },
  });
  return count;
}
