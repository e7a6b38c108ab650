import { after } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { acceptParts } from "./accept-parts";
import { doubtReply, WORKER_DIED } from "./doubt-reply";
import { lockReply } from "./lock-reply";
import { LEASE_MS } from "./rules/outbox-times";

const BATCH = 50;

/**
 * Takes up replies whose worker died: with an open attempt they may be at the provider and are in doubt; without
 * one nothing went out and they queue again. The fence keeps a worker that comes back from deciding.
 */
export async function recoverReplies(ctx: Ctx): Promise<number> {
  const lost = await ctx.db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Reply" WHERE state = 'sending' AND "leaseUntil" < ${ctx.now()} ORDER BY "leaseUntil" LIMIT ${BATCH}`;
  for (const { id } of lost) await inTransaction(ctx, (ctx) => recover(ctx, id));
  return lost.length;
}

async function recover(ctx: Ctx, id: string): Promise<void> {
  const reply = await lockReply(ctx, id);
  if (reply?.state !== "sending" || reply.leaseUntil === null || reply.leaseUntil >= ctx.now()) return;
  const open = await ctx.db.attempt.findFirst({
    where: { replyId: id, endedAt: null },
    orderBy: { startedAt: "desc" },
  });
  if (open) {
    const endedAt = later(open.startedAt, after(reply.leaseUntil, -LEASE_MS));
    await ctx.db.attempt.updateMany({
      where: { replyId: id, endedAt: null },
      data: { endedAt, outcome: "unknown", code: WORKER_DIED },
    });
    return doubtReply(ctx, reply, { position: open.position, endedAt }, WORKER_DIED);
  }
  const rest = await ctx.db.replyPart.count({ where: { replyId: id, state: { not: "sent" } } });
  if (rest === 0) return void (await acceptParts(ctx, reply));
  await ctx.db.reply.update({
    where: { id },
    data: { state: "queued", fence: { increment: 1 }, leaseUntil: null, sendAfter: ctx.now() },
  });
  await ctx.db.replyPart.updateMany({ where: { replyId: id, state: "sending" }, data: { state: "queued" } });
  await recordChanges(ctx, [
    {
      kind: "reply.changed",
      conversationId: reply.conversationId,
      interactionId: id,
      values: { state: "queued" },
    },
  ]);
  ctx.bell.ring("outbox");
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
