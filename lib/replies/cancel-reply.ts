import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Interaction } from "@/lib/conversations/schemas";
import { getReplyInteraction } from "./get-reply-interaction";
import { openReply } from "./open-reply";
import { unresolveWith } from "./resolve-with";

/**
 * Takes a reply out of the queue while it is still in it; its text stays in the history, and a conversation
 * that was resolved with it is as it was. Throws Conflict
 * `not-queued` once a worker has it, or when a part of it has left.
 */
export async function cancelReply(outer: Ctx, id: string): Promise<Interaction> {
  await inTransaction(outer, async (ctx) => {
    const reply = await openReply(ctx, id);
    const left = await ctx.db.replyPart.count({ where: { replyId: id, state: "sent" } });
    if (reply.state !== "queued" || left > 0) throw new Conflict("not-queued", { state: reply.state });
    await ctx.db.reply.update({
      where: { id },
      data: { state: "cancelled", endedAt: ctx.now(), code: null },
    });
    await ctx.db.replyPart.updateMany({ where: { replyId: id }, data: { state: "cancelled" } });
    await unresolveWith(ctx, reply);
    await writeEntry(ctx, { action: "reply.cancelled", subject: "reply", subjectId: id });
    const { conversationId } = reply;
    await recordChanges(ctx, [
      { kind: "reply.changed", conversationId, interactionId: id, values: { state: "cancelled" } },
      { kind: "interaction.changed", conversationId, interactionId: id },
    ]);
  });
  return getReplyInteraction(outer, id);
}
