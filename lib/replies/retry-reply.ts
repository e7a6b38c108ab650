import { refuseDraftOnly } from "@/lib/agents/limits/refuse-draft-only";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Interaction } from "@/lib/conversations/schemas";
import { getReplyInteraction } from "./get-reply-interaction";
import { openReply } from "./open-reply";

/**
 * Sends a reply again that was refused or given up, or that a person has been asked about: from the first part that
 * is not at the provider. Throws Conflict `not-retriable` for any other, and while it is still being looked for;
 * Refused `draft-only-deed`.
 */
export async function retryReply(outer: Ctx, id: string): Promise<Interaction> {
  await inTransaction(outer, async (ctx) => {
    const reply = await openReply(ctx, id);
    await refuseDraftOnly(ctx);
    const isAsked = reply.state === "unconfirmed" && reply.nextLookAt === null;
    if (!isAsked && reply.state !== "refused" && reply.state !== "failed")
      throw new Conflict("not-retriable", { state: reply.state });
    const now = ctx.now();
    await ctx.db.reply.update({
      where: { id },
      data: {
        state: "queued",
        sendAfter: now,
        queuedAt: now,
        code: null,
        values: {},
        endedAt: null,
        leaseUntil: null,
        looks: 0,
        retriedUnconfirmed: false,
      },
    });
    await ctx.db.replyPart.updateMany({
      where: { replyId: id, state: { not: "sent" } },
      data: { state: "queued" },
    });
    await writeEntry(ctx, {
      action: "reply.retried",
      subject: "reply",
      subjectId: id,
      values: { from: reply.state },
    });
    const { conversationId } = reply;
    await recordChanges(ctx, [
      { kind: "reply.changed", conversationId, interactionId: id, values: { state: "queued" } },
    ]);
    ctx.bell.ring("outbox");
  });
  return getReplyInteraction(outer, id);
}
