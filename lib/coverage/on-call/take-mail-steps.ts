import type { Ctx } from "@/lib/context/ctx";

const AT_ONCE = 20;

/** Mail steps that are due, for whoever queues their mails in this transaction. */
export async function takeMailSteps(ctx: Ctx): Promise<string[]> {
  const now = ctx.now();
  const rows = await ctx.db.$queryRaw<{ id: string }[]>`
    UPDATE "PageStep" SET state = 'sending', "attemptedAt" = ${now}::timestamptz, tries = tries + 1
    WHERE id IN (SELECT id FROM "PageStep" WHERE state = 'queued' AND kind = 'mail' AND "sendAfter" <= ${now}::timestamptz
      ORDER BY "sendAfter", id LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Tells mail steps how their mail ended: a mail of the desk is under its outbox's own rules. Answers how many ended. */
export function settleMailSteps(ctx: Ctx): Promise<number> {
  return ctx.db.$executeRaw`
    UPDATE "PageStep" s SET code = m.code, "endedAt" = coalesce(m."endedAt", ${ctx.now()}::timestamptz),
      state = CASE m.state WHEN 'sent' THEN 'sent' WHEN 'refused' THEN 'refused' ELSE 'failed' END
    FROM "SystemMail" m
    WHERE s.kind = 'mail' AND s.state = 'sending' AND m.key = 'page:' || s.id
      AND m.state IN ('sent', 'refused', 'failed', 'bounced')`;
}
