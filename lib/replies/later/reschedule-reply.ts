import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Interaction } from "@/lib/conversations/schemas";
import { getReplyInteraction } from "../get-reply-interaction";
import { openReply } from "../open-reply";
import { leavesAt } from "../rules/leaves-at";
import type { Reschedule } from "./later-schemas";

/**
 * Gives a scheduled reply another time, or lets it leave now. Throws NotFound, Forbidden, Conflict `not-scheduled` for
 * any other, Refused `send-at-past` or `send-at-far`.
 */
export async function rescheduleReply(outer: Ctx, id: string, { sendAt }: Reschedule): Promise<Interaction> {
  await inTransaction(outer, async (ctx) => {
    const reply = await openReply(ctx, id);
    if (reply.state !== "queued" || reply.code !== "scheduled")
      throw new Conflict("not-scheduled", { state: reply.state });
    const { at, isScheduled } = leavesAt({ sendAt: sendAt ?? undefined }, ctx.now());
    // Still `scheduled` when it is to leave now: words that came meanwhile stop it all the same.
    await ctx.db.reply.update({ where: { id }, data: { sendAfter: at } });
    const values = { sendAt: isScheduled ? at.toISOString() : "now" };
    await writeEntry(ctx, { action: "reply.rescheduled", subject: "reply", subjectId: id, values });
    const { conversationId } = reply;
    await recordChanges(ctx, [
      { kind: "reply.changed", conversationId, interactionId: id, values: { state: "queued" } },
      { kind: "interaction.changed", conversationId, interactionId: id },
    ]);
    ctx.bell.ring("outbox");
  });
  return getReplyInteraction(outer, id);
}
