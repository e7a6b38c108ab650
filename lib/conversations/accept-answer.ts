import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { lockInOrder } from "@/lib/customers/lock-in-order";
import { UNPLACED } from "./find-thread";
import { lockConversations, rebuildTurns } from "./rebuild-turns";
import { interactionKey } from "./rules/interaction-key";

export interface Accepted {
  interactionId: string;
  /** The provider's id; of the first part when it was split. Null when a person settled it without one. */
  externalId: string | null;
  /** The provider's ids of the further parts. */
  aliases?: readonly string[];
  /** The provider's time; the clock stops then. */
  sentAt: Date;
  /** The provider's place of the thread, where the answer began one. */
  place?: string | undefined;
}

/**
 * Marks a reply as accepted by the provider and rebuilds turns and status. The caller has set the reply's own state to
 * `sent` in the same transaction: an outbound interaction with a reply counts only in that state. For a part of a
 * reply still under way call it too: the ids are kept, the turn runs on. May run twice.
 */
export function acceptAnswer(outer: Ctx, accepted: Accepted): Promise<void> {
  return inTransaction(outer, async (ctx) => {
    const { interactionId, externalId, sentAt } = accepted;
    const interaction = await ctx.db.interaction.findUnique({ where: { id: interactionId } });
    if (!interaction) throw new NotFound("not-found");
    const { channel, conversationId } = interaction;
    if (externalId) await lockInOrder(ctx, [interactionKey(channel, externalId)]);
    if (conversationId) await lockConversations(ctx, [conversationId]);
    await ctx.db.interaction.update({
      where: { id: interactionId },
      data: { publishedAt: sentAt, ...(externalId ? { externalId } : {}) },
    });
    const aliases = (accepted.aliases ?? []).map((alias) => ({ channel, externalId: alias, interactionId }));
    await ctx.db.interactionAlias.createMany({ data: aliases, skipDuplicates: true });
    if (accepted.place) await place(ctx, interaction, accepted.place);
    const ids = [externalId, ...(accepted.aliases ?? [])].filter((id) => id !== null);
    await ctx.db.interaction.updateMany({
      where: { channel, inReplyToExternalId: { in: ids }, inReplyToId: null },
      data: { inReplyToId: interactionId },
    });
    if (conversationId) await rebuildTurns(ctx, [conversationId], "answered");
    await recordChanges(ctx, [
      { kind: "interaction.changed", conversationId, interactionId },
      ...(conversationId ? [{ kind: "conversation.changed" as const, conversationId }] : []),
    ]);
  });
}

/** Gives a thread begun here the provider's place; where that exists already, the interactions go there. */
async function place(
  ctx: Ctx,
  interaction: { threadId: string; channel: string },
  at: string,
): Promise<void> {
  const thread = await ctx.db.thread.findUniqueOrThrow({ where: { id: interaction.threadId } });
  if (!thread.place.startsWith(UNPLACED)) return;
  await ctx.db.$executeRaw`
    INSERT INTO "Thread" (id, channel, place, "handleId", "accountId", "conversationId", "openedAt")
    VALUES (${uuidv7(ctx.now(), ctx.random)}::uuid, ${thread.channel}, ${at}, ${thread.handleId}::uuid,
      ${thread.accountId}::uuid, ${thread.conversationId}::uuid, ${thread.openedAt})
    ON CONFLICT (channel, place, "handleId") DO NOTHING`;
  await ctx.db.$executeRaw`
    UPDATE "Interaction" i SET "threadId" = t.id FROM "Thread" t
    WHERE i."threadId" = ${thread.id}::uuid AND t.channel = ${thread.channel} AND t.place = ${at}
      AND t."handleId" = ${thread.handleId}::uuid`;
  await ctx.db.thread.delete({ where: { id: thread.id } });
}
