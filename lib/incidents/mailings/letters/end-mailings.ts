import { after, DAY } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";

const STOPPED_AT_ONCE = 2000;

/** Prepared mailings whose time has come begin. */
export async function startPrepared(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.db.$executeRaw`
    UPDATE "Mailing" SET state = 'sending', "startedAt" = coalesce("startedAt", ${now}::timestamptz)
    WHERE state = 'prepared' AND "startAt" <= ${now}`;
}

/** Letters of stopped mailings leave the queue, some thousands at a time. Answers how many. */
export function stopQueued(ctx: Ctx): Promise<number> {
  return ctx.db.$executeRaw`
    UPDATE "Letter" SET state = 'stopped' WHERE state = 'queued' AND id IN (
      SELECT l.id FROM "Mailing" m CROSS JOIN LATERAL (
        SELECT id FROM "Letter" WHERE "mailingId" = m.id AND state = 'queued' LIMIT ${STOPPED_AT_ONCE}) l
      WHERE m.state = 'stopped' AND m."endedAt" > ${after(ctx.now(), -7 * DAY)})`;
}

/** A mailing is done once no letter of it is to leave, under way or looked for; what a person must decide does not hold it. */
export async function endMailing(ctx: Ctx, id: string): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE "Mailing" m SET state = 'done', "endedAt" = ${ctx.now()}, code = NULL
    WHERE m.id = ${id}::uuid AND m.state = 'sending'
      AND NOT EXISTS (SELECT 1 FROM "Letter" WHERE "mailingId" = m.id AND state = 'queued')
      AND NOT EXISTS (SELECT 1 FROM "Letter" WHERE "mailingId" = m.id AND state = 'sending')
      AND NOT EXISTS (SELECT 1 FROM "Letter" WHERE "mailingId" = m.id AND state = 'unconfirmed' AND "nextLookAt" IS NOT NULL)`;
}
