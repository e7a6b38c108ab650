import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { absorbNative } from "@/lib/conversations/absorb-native";
import { acceptAnswer } from "@/lib/conversations/accept-answer";
import type { ReplyRow } from "./lock-reply";

/**
 * A part has come to the provider: its ids go to the history, so that it is known when it comes back. With the last
 * part the reply is `sent` and the clock stops at the provider's time of the first. The caller holds the row.
 */
export async function acceptParts(ctx: Ctx, reply: ReplyRow, place?: string): Promise<"sent" | "more"> {
  const parts = await ctx.db.replyPart.findMany({
    where: { replyId: reply.id },
    orderBy: { position: "asc" },
  });
  const sent = parts.filter(({ state }) => state === "sent");
  const sentAt = parts[0]?.sentAt ?? ctx.now();
  const isWhole = sent.length === parts.length;
  if (isWhole) {
    const left = { leaseUntil: null, nextLookAt: null, code: null };
    await ctx.db.reply.update({
      where: { id: reply.id },
      data: { state: "sent", sentAt, endedAt: ctx.now(), ...left },
    });
  }
  for (const { externalId } of sent)
    if (externalId) await absorbNative(ctx, reply.channel, externalId, reply.id);
  await acceptAnswer(ctx, {
    interactionId: reply.id,
    externalId: parts[0]?.externalId ?? null,
    aliases: parts.slice(1).flatMap(({ externalId }) => externalId ?? []),
    sentAt,
    place,
  });
  await recordChanges(ctx, [
    {
      kind: "reply.changed",
      conversationId: reply.conversationId,
      interactionId: reply.id,
      values: { parts: sent.length },
    },
  ]);
  return isWhole ? "sent" : "more";
}
