import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const KEPT_DAYS = 30;

/** Makes the coming months' partitions of raw bytes and lets go of what is older than thirty days, with its files. */
export async function wipeRaw(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const before = new Date(now.getTime() - KEPT_DAYS * DAY);
  await wipeFiles(ctx, before);
  await ctx.db
    .$executeRaw`SELECT keep_raw_event_partitions(${now.toISOString().slice(0, 10)}::date, ${KEPT_DAYS}::int)`;
  await ctx.db.$executeRaw`UPDATE "RawEvent" SET body = NULL, state = 'wiped'
    WHERE "receivedAt" < ${before} AND state <> 'wiped'`;
  await ctx.db.interactionRaw.deleteMany({ where: { receivedAt: { lt: before } } });
  await ctx.db.removedEarly.deleteMany({ where: { removedAt: { lt: before } } });
}

/** Also of what was wiped because its interaction is gone. */
async function wipeFiles(ctx: Ctx, before: Date): Promise<void> {
  const rows = await ctx.db.rawEvent.findMany({
    where: { fileKey: { not: null }, OR: [{ receivedAt: { lt: before } }, { state: "wiped" }] },
    select: { id: true, receivedAt: true, fileKey: true },
  });
  for (const { id, receivedAt, fileKey } of rows) {
    if (fileKey !== null) await ctx.files.delete(fileKey);
    await ctx.db.rawEvent.updateMany({ where: { id, receivedAt }, data: { fileKey: null } });
  }
}
