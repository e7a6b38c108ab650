import { refuseDraftOnly } from "@/lib/agents/limits/refuse-draft-only";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Refused } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Interaction } from "@/lib/conversations/schemas";
import { getReplyInteraction } from "./get-reply-interaction";
import { openReply } from "./open-reply";

/**
 * Orders a sent public answer to be deleted at the provider; the worker does it and reopens the turn with its old
 * start. Throws Conflict `not-sent` or `taken-back-already`, Refused `no-take-back` where the wire can't, `draft-only-deed`.
 */
export async function takeBackReply(
  outer: Ctx,
  id: string,
  { reason }: { reason: string },
): Promise<Interaction> {
  await inTransaction(outer, async (ctx) => {
    const reply = await openReply(ctx, id);
    await refuseDraftOnly(ctx);
    if (reply.audience !== "public" || ctx.traits.get(reply.channel)?.canTakeBack !== true)
      throw new Refused("no-take-back");
    if (reply.state !== "sent") throw new Conflict("not-sent", { state: reply.state });
    if (reply.takeBackState === "waiting" || reply.takeBackState === "done")
      throw new Conflict("taken-back-already");
    await ctx.db.reply.update({
      where: { id },
      data: {
        takeBackState: "waiting",
        takeBackReason: reason,
        takenBackAt: ctx.now(),
        leaseUntil: null,
        code: null,
        values: {},
      },
    });
    await writeEntry(ctx, {
      action: "reply.take-back-ordered",
      subject: "reply",
      subjectId: id,
      values: { reason },
    });
    await changed(ctx, reply.conversationId, id);
    ctx.bell.ring("outbox");
  });
  return getReplyInteraction(outer, id);
}

async function changed(ctx: Ctx, conversationId: string, interactionId: string): Promise<void> {
  await recordChanges(ctx, [
    { kind: "reply.changed", conversationId, interactionId, values: { takeBack: "waiting" } },
  ]);
}
