import { writeEntry } from "@/lib/audit/write-entry";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { mailAlias } from "@/lib/conversations/rules/settled-mail";
import { giveBackReply } from "./give-back-reply";
import { lockReply } from "./lock-reply";
import { isUndelivered } from "./rules/is-undelivered";

/**
 * Gives back the replies that these mails report as not delivered to their customer: code `bounced` with the
 * address and the status, the turn open again since its own start. A report about a copy, a delay or a mail that is
 * not ours changes nothing. May run twice.
 */
export async function noteBounces(outer: Ctx, arrivals: readonly Arrival[]): Promise<void> {
  for (const { inbound } of arrivals) {
    const bounced = inbound.mail?.bounced;
    if (inbound.direction !== "inbound" || !bounced?.messageId) continue;
    const alias = { channel: inbound.channel, externalId: mailAlias(bounced.messageId) };
    const known = await outer.db.interactionAlias.findUnique({
      where: { channel_externalId: alias },
      select: { interactionId: true },
    });
    if (!known) continue;
    await inTransaction(outer, async (ctx) => {
      const reply = await lockReply(ctx, known.interactionId);
      if (!reply || !isUndelivered(reply, bounced)) return;
      await ctx.db.replyPart.updateMany({ where: { replyId: reply.id }, data: { state: "refused" } });
      const values = {
        recipient: bounced.recipient ?? reply.recipientExternalId,
        status: bounced.status ?? "5.0.0",
      };
      await giveBackReply(ctx, reply, { position: 0, state: "refused", code: "bounced", values });
      await writeEntry(ctx, {
        action: "reply.bounced",
        subject: "reply",
        subjectId: reply.id,
        values: { status: bounced.status },
      });
    });
  }
}
