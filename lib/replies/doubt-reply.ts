import { after } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { holdAccount } from "./hold-account";
import type { ReplyRow } from "./lock-reply";
import { returnToDesk } from "./return-to-desk";
import { DOUBT_HOLD_MS, DOUBT_WINDOW_MS, DOUBTS_TO_HOLD, nextLookAt } from "./rules/outbox-times";

/**
 * Puts a reply in doubt: it may be at the provider, so it is looked for 5, 30 and 120 s after the attempt and not
 * sent again before. Several in a row close the account's line for a while.
 */
export async function doubtReply(
  ctx: Ctx,
  reply: ReplyRow,
  attempt: { position: number; startedAt: Date },
  code: string,
): Promise<void> {
  await ctx.db.reply.update({
    where: { id: reply.id },
    data: {
      state: "unconfirmed",
      code,
      values: {},
      looks: 0,
      nextLookAt: nextLookAt(attempt.startedAt, 0),
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
  const recent = await ctx.db.$queryRaw<{ outcome: string | null }[]>`
    SELECT a.outcome FROM "Attempt" a JOIN "Reply" r ON r.id = a."replyId"
    WHERE r."accountId" = ${accountId}::uuid AND r.audience = ${audience} AND a."endedAt" > ${after(now, -DOUBT_WINDOW_MS)}
      AND r."queuedAt" > ${after(now, -7 * 86_400_000)}
    ORDER BY a."startedAt" DESC LIMIT ${DOUBTS_TO_HOLD}`;
  if (recent.length < DOUBTS_TO_HOLD || recent.some(({ outcome }) => outcome !== "unknown")) return;
  await holdAccount(ctx, {
    accountId,
    audience,
    untilAt: after(now, DOUBT_HOLD_MS),
    code: "provider-silent",
  });
}
