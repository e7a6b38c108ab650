import { writeEntry } from "@/lib/audit/write-entry";
import { after, SECOND } from "@/lib/base/time";
import type { SendOutcome } from "@/lib/channels/channel";
import { type Ctx, inTransaction, type WorkerCtx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { markDeleted } from "@/lib/conversations/mark-deleted";
import { accountRef } from "./account-ref";
import { callInTime } from "./call-in-time";
import { lockReply, type ReplyRow } from "./lock-reply";
import { returnToDesk } from "./return-to-desk";
import { CALL_MS, LEASE_MS } from "./rules/outbox-times";

const AGAIN_MS = 15 * SECOND;

/** Deletes at the provider what people took back, last part first. Deleting twice does no harm, so doubt means again. */
export async function carryOutTakeBacks(ctx: WorkerCtx): Promise<number> {
  const now = ctx.now();
  const due = await ctx.db.$queryRaw<ReplyRow[]>`
    UPDATE "Reply" SET "leaseUntil" = ${after(now, LEASE_MS)}, fence = fence + 1
    WHERE id IN (SELECT id FROM "Reply" WHERE "takeBackState" = 'waiting' AND ("leaseUntil" IS NULL OR "leaseUntil" <= ${now})
      ORDER BY "takenBackAt" LIMIT 10 FOR UPDATE SKIP LOCKED)
    RETURNING *`;
  for (const reply of due) {
    const outcome = await takeBack(ctx, reply);
    await inTransaction(ctx, (ctx) => commit(ctx, reply, outcome));
  }
  return due.length;
}

async function takeBack(ctx: WorkerCtx, reply: ReplyRow): Promise<SendOutcome> {
  const channel = ctx.channels.get(reply.channel);
  if (!channel) return { outcome: "refused", code: "no-channel", values: { channel: reply.channel } };
  const account = await accountRef(ctx, reply.accountId);
  const parts = await ctx.db.replyPart.findMany({
    where: { replyId: reply.id },
    orderBy: { position: "desc" },
  });
  let outcome: SendOutcome = { outcome: "refused", code: "no-provider-id", values: {} };
  for (const { externalId } of parts) {
    if (externalId === null) continue;
    outcome = await callInTime(CALL_MS, () => channel.takeBack(account, externalId));
    if (outcome.outcome !== "sent") return outcome;
  }
  return outcome;
}

async function commit(ctx: Ctx, { id, fence }: ReplyRow, outcome: SendOutcome): Promise<void> {
  const reply = await lockReply(ctx, id);
  if (reply?.takeBackState !== "waiting" || reply.fence !== fence) return;
  const { conversationId } = reply;
  switch (outcome.outcome) {
    case "sent":
      await ctx.db.reply.update({ where: { id }, data: { takeBackState: "done", leaseUntil: null } });
      await markDeleted(ctx, id);
      await returnToDesk(ctx, reply, "taken-back");
      await writeEntry(ctx, { action: "reply.taken-back", subject: "reply", subjectId: id });
      break;
    case "refused": {
      const { code, values } = outcome;
      await ctx.db.reply.update({
        where: { id },
        data: { takeBackState: "refused", leaseUntil: null, code, values },
      });
      await writeEntry(ctx, {
        action: "reply.take-back-refused",
        subject: "reply",
        subjectId: id,
        values: { code },
      });
      break;
    }
    case "retry-at":
    case "unknown": {
      const leaseUntil = outcome.outcome === "retry-at" ? outcome.at : after(ctx.now(), AGAIN_MS);
      await ctx.db.reply.update({ where: { id }, data: { leaseUntil, code: outcome.code } });
    }
  }
  await recordChanges(ctx, [
    { kind: "reply.changed", conversationId, interactionId: id },
    { kind: "interaction.changed", conversationId, interactionId: id },
  ]);
}
