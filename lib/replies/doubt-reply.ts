import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { holdAccount } from "./hold-account";
import type { ReplyRow } from "./lock-reply";
import { returnToDesk } from "./return-to-desk";
import { DOUBT_HOLD_MS, DOUBT_WINDOW_MS, DOUBTS_TO_HOLD, nextLookAt } from "./rules/outbox-times";

/** Why an attempt is in doubt that nobody came back from. */
export const WORKER_DIED = "worker-died";

/**
 * Puts a reply in doubt: it may be at the provider, so it is looked for 5, 30 and 120 s after the call ended and
 * not sent again before. Several in a row close the account's line for a while.
 */
export async function doubtReply(
  ctx: Ctx,
  reply: ReplyRow,
  attempt: { position: number; endedAt: Date },
  code: string,
): Promise<void> {
  await ctx.db.reply.update({
    where: { id: reply.id },
    data: {
      state: "unconfirmed",
      code,
      values: {},
      looks: 0,
      nextLookAt: nextLookAt(attempt.endedAt, 0),
      leaseUntil: null,
      attempts: { increment: 1 },
      fence: { increment: 1 },
    },
  });
  await ctx.db.replyPart.updateMany({
    where: { replyId: reply.id, position: attempt.position, state: { not: "sent" } },
    data: { state: "unconfirmed" },
  });
  await returnToDesk(ctx, reply);
  await holdAfterDoubts(ctx, reply);
  await recordChanges(ctx, [
    {
      kind: "reply.changed",
      conversationId: reply.conversationId,
      interactionId: reply.id,
      values: { state: "unconfirmed" },
    },
  ]);
}

async function holdAfterDoubts(ctx: Ctx, { accountId, audience }: ReplyRow): Promise<void> {
  const now = ctx.now();
  const doubts = await ctx.db.$queryRaw<{ startedAt: Date }[]>`
    SELECT a."startedAt" FROM "Attempt" a JOIN "Reply" r ON r.id = a."replyId"
    WHERE a.outcome = 'unknown' AND a.code IS DISTINCT FROM ${WORKER_DIED} AND a."startedAt" > ${after(now, -DOUBT_WINDOW_MS)}
      AND r."accountId" = ${accountId}::uuid AND r.audience = ${audience}
    ORDER BY a."startedAt" DESC LIMIT ${DOUBTS_TO_HOLD}`;
  const first = doubts[DOUBTS_TO_HOLD - 1];
  if (!first) return;
  const sentSince = await ctx.db.reply.count({
    where: { accountId, audience, sentAt: { gt: first.startedAt } },
  });
  if (sentSince > 0) return;
  await holdAccount(ctx, {
    accountId,
    audience,
    untilAt: after(now, DOUBT_HOLD_MS),
    code: "provider-silent",
  });
}
