import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { acceptParts } from "./accept-parts";
import type { ReplyRow } from "./lock-reply";

export interface SentPart {
  position: number;
  externalId: string;
  sentAt: Date;
  place?: string | undefined;
}

/**
 * Writes down that a part is at the provider, whoever found out: the call, a look, our own post coming back, or a
 * person. With the last part the reply is sent; before it, the rest goes on. Idempotent. The caller holds the row.
 */
export async function settlePart(ctx: Ctx, reply: ReplyRow, part: SentPart): Promise<void> {
  const { position, externalId, sentAt, place } = part;
  const { count } = await ctx.db.replyPart.updateMany({
    where: { replyId: reply.id, position, state: { not: "sent" } },
    data: { state: "sent", externalId, sentAt },
  });
  if (count === 0) return noteDouble(ctx, reply, position, externalId);
  const inDoubt = { OR: [{ endedAt: null }, { outcome: "unknown" }] };
  await ctx.db.attempt.updateMany({
    where: { replyId: reply.id, position, ...inDoubt },
    data: { endedAt: ctx.now(), outcome: "found" },
  });
  if ((await acceptParts(ctx, reply, place)) === "sent") return;
  if (reply.state === "unconfirmed") {
    const goOn = { state: "queued", sendAfter: ctx.now(), nextLookAt: null, leaseUntil: null, code: null };
    await ctx.db.reply.update({ where: { id: reply.id }, data: goOn });
    ctx.bell.ring("outbox");
  }
}

/** A second id for a part means that it is at the provider twice: a person must see that. */
async function noteDouble(ctx: Ctx, reply: ReplyRow, position: number, externalId: string): Promise<void> {
  const part = await ctx.db.replyPart.findUnique({
    where: { replyId_position: { replyId: reply.id, position } },
  });
  if (!part || part.externalId === null || part.externalId === externalId) return;
  await ctx.db.reply.update({
    where: { id: reply.id },
    data: { code: "sent-twice", values: { externalId } },
  });
  await writeEntry(ctx, {
    action: "reply.sent-twice",
    subject: "reply",
    subjectId: reply.id,
    values: { externalId },
  });
  await recordChanges(ctx, [
    {
      kind: "reply.changed",
      conversationId: reply.conversationId,
      interactionId: reply.id,
      values: { code: "sent-twice" },
    },
  ]);
}
