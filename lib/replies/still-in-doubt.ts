import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { ReplyRow } from "./lock-reply";
import { afterLook, type Looked } from "./rules/after-look";

interface Look extends Pick<Looked, "triedAt" | "retryAt" | "isBlind"> {
  position: number;
}

/** Not found: look again in time, else send it one more time, else hand it to a person. The caller holds the row. */
export async function stillInDoubt(ctx: Ctx, reply: ReplyRow, look: Look): Promise<void> {
  const { position, ...seen } = look;
  const { looks: before, retriedUnconfirmed: wasRetried } = reply;
  const follows = afterLook({ ...seen, looks: before, wasRetried, now: ctx.now() });
  const { looks } = follows;
  if (follows.step === "again") {
    await ctx.db.reply.update({
      where: { id: reply.id },
      data: { looks, nextLookAt: follows.at, leaseUntil: null },
    });
    return;
  }
  const isRetry = follows.step === "resend";
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
