import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const KEPT_MS = 30 * DAY;

/** Deletes mails of the desk itself 30 days after they ended. Their keys are dated: none is made again so late. */
export async function forgetSystemMails(ctx: Ctx): Promise<void> {
  await ctx.db.systemMail.deleteMany({ where: { endedAt: { lt: after(ctx.now(), -KEPT_MS) } } });
}
