import { writeEntry } from "@/lib/audit/write-entry";
import type { Refusal } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { ReplyRow } from "./lock-reply";
import { returnToDesk } from "./return-to-desk";

interface GivenBack {
  position: number;
  state: "refused" | "failed";
  code: string;
  values: Refusal["values"];
}

/** Ends a reply that will not go out by itself: the text is kept, its conversation is open again, the code says why. */
export async function giveBackReply(
  ctx: Ctx,
  reply: ReplyRow,
  { position, state, code, values }: GivenBack,
): Promise<void> {
  await ctx.db.reply.update({
    where: { id: reply.id },
    data: { state, code, values, endedAt: ctx.now(), leaseUntil: null, nextLookAt: null },
  });
  await ctx.db.replyPart.updateMany({
    where: { replyId: reply.id, position, state: { not: "sent" } },
    data: { state },
  });
  await returnToDesk(ctx, reply);
  await writeEntry(ctx, {
    action: `reply.${state}`,
    subject: "reply",
    subjectId: reply.id,
    values: { code },
  });
  await recordChanges(ctx, [
    {
      kind: "reply.changed",
      conversationId: reply.conversationId,
      interactionId: reply.id,
      values: { state },
    },
  ]);
}
