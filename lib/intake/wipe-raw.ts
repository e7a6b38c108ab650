import { DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { heldSql } from "@/lib/conversations/held-sql";
import { type Sql, sql } from "@/lib/db/sql";

const KEPT_DAYS = 30;

/**
 * Makes the coming months' partitions of raw bytes and lets go of what is older than the days of retention (thirty,
 * where nobody set others), with its files. What is under a hold stays, and its month with it.
 */
export async function wipeRaw(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  const rule = await ctx.db.retentionRule.findUnique({ where: { kind: "raw" } });
  const keptDays = rule?.days ?? KEPT_DAYS;
  const before = new Date(now.getTime() - keptDays * DAY);
  await ctx.db.$executeRaw`UPDATE "RawEvent" e SET body = NULL, state = 'wiped'
    WHERE e."receivedAt" < ${before} AND e.state <> 'wiped' AND NOT ${isHeld(sql`e.id`, sql`e."receivedAt"`)}`;
  await wipeFiles(ctx);
  await ctx.db
    .$executeRaw`SELECT keep_raw_event_partitions(${now.toISOString().slice(0, 10)}::date, ${keptDays}::int)`;
  await ctx.db.$executeRaw`DELETE FROM "InteractionRaw" r WHERE r."receivedAt" < ${before}
    AND NOT ${isHeld(sql`r."rawEventId"`, sql`r."receivedAt"`)}`;
  await ctx.db.removedEarly.deleteMany({ where: { removedAt: { lt: before } } });
}

function isHeld(rawEventId: Sql, receivedAt: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM "InteractionRaw" ir JOIN "Interaction" i ON i.id = ir."interactionId"
    WHERE ir."rawEventId" = ${rawEventId} AND ir."receivedAt" = ${receivedAt}
      AND ${heldSql(sql`i."conversationId"`, sql`i."customerId"`)})`;
}

/** The files of what was wiped, also because its interaction is gone. */
async function wipeFiles(ctx: Ctx): Promise<void> {
  const rows = await ctx.db.rawEvent.findMany({
    where: { fileKey: { not: null }, state: "wiped" },
    select: { id: true, receivedAt: true, fileKey: true },
  });
  for (const { id, receivedAt, fileKey } of rows) {
    if (fileKey !== null) await ctx.files.delete(fileKey);
    await ctx.db.rawEvent.updateMany({ where: { id, receivedAt }, data: { fileKey: null } });
  }
}
