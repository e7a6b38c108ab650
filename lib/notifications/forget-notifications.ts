import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const KEPT_MS = 60 * DAY;

/** Takes away what is older than 60 days, read or not. Answers how many. */
export async function forgetNotifications(ctx: Ctx): Promise<number> {
  const { count } = await ctx.db.notification.deleteMany({
    where: { createdAt: { lt: after(ctx.now(), -KEPT_MS) } },
  });
  return count;
}
