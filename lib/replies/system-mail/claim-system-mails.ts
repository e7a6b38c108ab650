import { after, DAY, MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import type { Prisma } from "@/lib/db/client";
import { LEASE_MS } from "../rules/outbox-times";
import type { SystemMailbox } from "./find-system-mailbox";

export type SystemMailRow = Prisma.SystemMailGetPayload<object>;

const LOOK_AGAIN_MS = MINUTE;

/** Takes up to `limit` mails that are due for this worker alone, each with the mailbox and Message-ID of all its tries. */
export async function claimSystemMails(
  ctx: Ctx,
  mailbox: SystemMailbox,
  limit: number,
): Promise<SystemMailRow[]> {
  const now = ctx.now();
  const domain = mailbox.address.split("@")[1] ?? "localhost";
  return ctx.db.$queryRaw<SystemMailRow[]>`
    UPDATE "SystemMail" SET state = 'sending', fence = fence + 1, "leaseUntil" = ${after(now, LEASE_MS)},
      "accountId" = ${mailbox.account.id}::uuid,
      "messageId" = coalesce("messageId", 'desk.' || replace(id::text, '-', '') || '@' || ${domain}::text)
    WHERE id IN (
      SELECT m.id FROM "SystemMail" m WHERE m.state = 'queued' AND m."sendAfter" <= ${now}
        AND NOT EXISTS (SELECT 1 FROM "OutboxHold" h WHERE h."accountId" = ${mailbox.account.id}::uuid
          AND h.audience = 'private' AND h."untilAt" > ${now})
      ORDER BY m."sendAfter", m.id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING *`;
}

/** Without any mailbox that can send they wait, and say why; after a day they have failed. */
export async function holdForMailbox(ctx: Ctx): Promise<void> {
  const now = ctx.now();
  await ctx.db.$executeRaw`
    UPDATE "SystemMail" SET code = 'no-mailbox', "sendAfter" = ${after(now, LOOK_AGAIN_MS)},
      state = CASE WHEN "queuedAt" < ${after(now, -DAY)} THEN 'failed' ELSE state END,
      "endedAt" = CASE WHEN "queuedAt" < ${after(now, -DAY)} THEN ${now}::timestamptz END
    WHERE state = 'queued' AND "sendAfter" <= ${now}`;
}
