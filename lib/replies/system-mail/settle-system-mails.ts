import { after } from "@/lib/base/time";
import type { LookOutcome } from "@/lib/channels/channel";
import { type Ctx, inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import { accountRef } from "../account-ref";
import { WORKER_DIED } from "../doubt-reply";
import { LEASE_MS, nextLookAt } from "../rules/outbox-times";
import type { SystemMailRow } from "./claim-system-mails";
import { doubt, markSent } from "./commit-system-outcome";

const BATCH = 20;
const AGAIN_MS = 30_000;

/** Takes up mails whose worker died: with an open attempt they are in doubt, without one they queue again. */
export async function recoverSystemMails(outer: Ctx): Promise<number> {
  return inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const lost = await ctx.db.$queryRaw<SystemMailRow[]>`
      SELECT * FROM "SystemMail" WHERE state = 'sending' AND "leaseUntil" < ${now}
      ORDER BY "leaseUntil" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    for (const mail of lost) {
      const open = await ctx.db.systemAttempt.updateMany({
        where: { mailId: mail.id, endedAt: null },
        data: { endedAt: now, outcome: "unknown", code: WORKER_DIED },
      });
      if (open.count > 0) await doubt(ctx, mail, now, WORKER_DIED);
      else
        await ctx.db.systemMail.update({
          where: { id: mail.id },
          data: { state: "queued", fence: { increment: 1 }, leaseUntil: null, sendAfter: now },
        });
    }
    return lost.length;
  });
}

/**
 * Looks for mails in doubt in the Sent folder, 5, 30 and 120 s after the try: found they are sent, not found they go out
 * one more time, then they have failed. Where nobody can look, nothing is sent again.
 */
export async function lookForSystemMails(ctx: WorkerCtx): Promise<number> {
  const now = ctx.now();
  const due = await ctx.db.$queryRaw<SystemMailRow[]>`
    UPDATE "SystemMail" SET "leaseUntil" = ${after(now, LEASE_MS)}, fence = fence + 1
    WHERE id IN (SELECT id FROM "SystemMail" WHERE state = 'unconfirmed' AND "nextLookAt" <= ${now}
      AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now}) ORDER BY "nextLookAt" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING *`;
  for (const mail of due) await look(ctx, mail);
  return due.length;
}

async function look(outer: WorkerCtx, mail: SystemMailRow): Promise<void> {
  const seen = await ask(outer, mail);
  await inTransaction(outer, async (ctx) => {
    const still = { id: mail.id, fence: mail.fence, state: "unconfirmed" };
    if ((await ctx.db.systemMail.count({ where: still })) === 0) return;
    if (seen.found === true) return markSent(ctx, mail.id, seen.sentAt);
    await ctx.db.systemMail.updateMany({ where: still, data: await nextStep(ctx, mail, seen) });
  });
}

async function nextStep(ctx: Ctx, mail: SystemMailRow, seen: Exclude<LookOutcome, { found: true }>) {
  const last = await ctx.db.systemAttempt.findFirst({
    where: { mailId: mail.id },
    orderBy: { startedAt: "desc" },
  });
  const triedAt = last?.endedAt ?? mail.queuedAt;
  if (seen.found === "unknown") return { nextLookAt: seen.retryAt, leaseUntil: null };
  const looks = mail.looks + 1;
  const again = seen.found === "nowhere" ? null : nextLookAt(triedAt, looks);
  if (again) return { looks, nextLookAt: again, leaseUntil: null };
  const rest = { looks, nextLookAt: null, leaseUntil: null };
  if (seen.found === false && !mail.retriedUnconfirmed)
    return { ...rest, state: "queued", sendAfter: ctx.now(), retriedUnconfirmed: true };
  return { ...rest, state: "failed", code: "in-doubt", endedAt: ctx.now() };
}

async function ask(ctx: WorkerCtx, mail: SystemMailRow): Promise<LookOutcome> {
  const retryAt = after(ctx.now(), AGAIN_MS);
  const channel = ctx.channels.get("email");
  if (!channel || mail.accountId === null || mail.messageId === null) return { found: "nowhere" };
  try {
    return await channel.lookFor({
      account: await accountRef(ctx, mail.accountId),
      kind: "email",
      audience: "private",
      text: mail.text,
      recipientExternalId: mail.recipient,
      startedAt: mail.queuedAt,
      taken: [],
      messageId: mail.messageId,
    });
  } catch {
    return { found: "unknown", retryAt };
  }
}
