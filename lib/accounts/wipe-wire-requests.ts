import { after, DAY, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

/** Wipes secrets of questions nobody waits for any more and drops rows and connect attempts a day old. */
export async function wipeWireRequests(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.db.wireRequest.deleteMany({ where: { createdAt: { lt: after(now, -DAY) } } });
  await ctx.db.wireRequest.updateMany({
    where: { createdAt: { lt: after(now, -MINUTE) }, sealed: { not: null } },
    data: { sealed: null, state: "given-up" },
  });
  await ctx.db.connectAttempt.deleteMany({ where: { createdAt: { lt: after(now, -DAY) } } });
}
