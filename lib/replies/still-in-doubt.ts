import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { ReplyRow } from "./lock-reply";
import { GIVE_UP_MS, nextLookAt } from "./rules/outbox-times";

interface Look {
  position: number;
  /** When the newest attempt ended. */
  triedAt: Date;
  /** The wire could not say; look again then. */
  retryAt: Date | null;
  /** Nobody can look, so it is not sent again either. */
  isBlind?: boolean;
}

/** Not found: look again in time, else send it one more time, else hand it to a person. The caller holds the row. */
export async function stillInDoubt(ctx: Ctx, reply: ReplyRow, look: Look): Promise<void> {
  const { triedAt, retryAt, position, isBlind = false } = look;
  const looks = retryAt ? reply.looks : reply.looks + 1;
  const isTooOld = ctx.now().getTime() - triedAt.getTime() > GIVE_UP_MS;
  const again = isTooOld || isBlind ? null : (retryAt ?? nextLookAt(triedAt, looks));
  if (again) {
    await ctx.db.reply.update({
      where: { id: reply.id },
      data: { looks, nextLookAt: again, leaseUntil: null },
    });
    return;
  }
  const isRetry = !reply.retriedUnconfirmed && !isTooOld && !isBlind;
  const next = isRetry
    ? { state: "queued", sendAfter: ctx.now(), retriedUnconfirmed: true, code: null }
    : { code: "needs-person", endedAt: ctx.now() };
  await ctx.db.reply.update({
    where: { id: reply.id },
    data: { ...next, looks, nextLookAt: null, leaseUntil: null },
  });
  if (isRetry) {
    await ctx.db.replyPart.updateMany({
      where: { replyId: reply.id, position, state: { not: "sent" } },
      data: { state: "queued" },
    });
    ctx.bell.ring("outbox");
  }
  const action = isRetry ? "reply.sent-again" : "reply.needs-person";
  await writeEntry(ctx, { action, subject: "reply", subjectId: reply.id, values: { looks } });
  await recordChanges(ctx, [
    {
      kind: "reply.changed",
      conversationId: reply.conversationId,
      interactionId: reply.id,
      values: { looks },
    },
  ]);
}
