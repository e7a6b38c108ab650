import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const KEPT_DAYS = 30;

/** Makes the coming months' partitions of raw bytes and lets go of what is older than thirty days. */
export async function wipeRaw(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const before = new Date(now.getTime() - KEPT_DAYS * DAY);
  await ctx.db
    .$executeRaw`SELECT keep_raw_event_partitions(${now.toISOString().slice(0, 10)}::date, ${KEPT_DAYS}::int)`;
  await ctx.db.$executeRaw`UPDATE "RawEvent" SET body = NULL, state = 'wiped'
    WHERE "receivedAt" < ${before} AND state <> 'wiped'`;
  await ctx.db.interactionRaw.deleteMany({ where: { receivedAt: { lt: before } } });
  await ctx.db.removedEarly.deleteMany({ where: { removedAt: { lt: before } } });
}
