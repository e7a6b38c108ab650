import type { Refusal, SendOutcome } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { holdAccount } from "./hold-account";
import type { ReplyRow } from "./lock-reply";

/** Back into the queue until the provider takes it: not counted as an attempt; the time and the reason are shown. */
export async function waitReply(
  ctx: Ctx,
  reply: ReplyRow,
  attempt: { position: number },
  outcome: Exclude<SendOutcome, { outcome: "sent" }>,
  { until, holdsAccount }: { until: Date; holdsAccount: boolean },
): Promise<void> {
  const { code } = outcome;
  const values: Refusal["values"] = outcome.outcome === "unknown" ? {} : (outcome.values ?? {});
  await ctx.db.reply.update({
    where: { id: reply.id },
    data: { state: "queued", sendAfter: until, code, values, leaseUntil: null },
  });
  await ctx.db.replyPart.updateMany({
    where: { replyId: reply.id, position: attempt.position, state: { not: "sent" } },
    data: { state: "queued" },
  });
  const { accountId, audience } = reply;
  if (holdsAccount) await holdAccount(ctx, { accountId, audience, untilAt: until, code, values });
  await recordChanges(ctx, [
    {
      kind: "reply.changed",
      conversationId: reply.conversationId,
      interactionId: reply.id,
      values: { state: "queued" },
    },
  ]);
}
