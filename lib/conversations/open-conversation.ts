import { maySee } from "@/lib/agents/rules/may-see";
import { Conflict, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { after, SECOND } from "@/lib/base/time";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { lockCustomers } from "@/lib/customers/lock-customers";
import { turnStart } from "@/lib/response-times/rules/turn-start";
import { getVisible } from "./get-visible";
import { rebuildTurns } from "./rebuild-turns";
import { recordActs } from "./record-acts";
import { previewOf } from "./rules/preview";
import type { Conversation } from "./schemas";

/**
 * Makes a conversation of what a bystander said: its thread goes in whole, the turn starts when it was said. Throws
 * NotFound, and Conflict `already-open` when the thread has a conversation.
 */
export async function openConversation(outer: Ctx, interactionId: string): Promise<Conversation> {
  const conversationId = await inTransaction(outer, async (ctx) => {
    const interaction = await ctx.db.interaction.findFirst({
      where: { id: interactionId, direction: "inbound" },
    });
    if (!interaction || interaction.deletedAt || interaction.withheldReason) throw new NotFound("not-found");
    await lockCustomers(ctx, [interaction.customerId]);
    const { count } = await ctx.db.thread.updateMany({
      where: { id: interaction.threadId, conversationId: null },
      data: { conversationId: null },
    });
    if (count === 0) throw new Conflict("already-open");
    const account = await ctx.db.account.findUnique({
      where: { id: interaction.accountId ?? interaction.id },
    });
    const teamId = account?.teamId ?? null;
    if (!maySee(ctx.actor, { teamId })) throw new NotFound("not-found");
    const now = ctx.now();
    const id = uuidv7(now, ctx.random);
    const startsAt = turnStart(ctx.traits.get(interaction.channel)?.turnStart ?? "received", interaction);
    await ctx.db.conversation.create({
      data: {
        id,
        customerId: interaction.customerId,
        accountId: interaction.accountId,
        status: "open",
        dueAt: after(now, 600 * SECOND),
        teamId,
        language: interaction.language,
        lastChannel: interaction.channel,
        lastAudience: interaction.audience,
        preview: previewOf(interaction.text),
        tags: [],
        reasonIds: [],
        openedAt: startsAt,
        lastInboundAt: startsAt,
        lastInteractionNumber: 1,
      },
    });
    await ctx.db.thread.update({ where: { id: interaction.threadId }, data: { conversationId: id } });
    await ctx.db.interaction.updateMany({
      where: { threadId: interaction.threadId, conversationId: null },
      data: { conversationId: id },
    });
    await ctx.db.interaction.update({ where: { id: interactionId }, data: { opensTurn: true, number: 1 } });
    await rebuildTurns(ctx, [id], "arrived");
    await recordActs(ctx, [{ conversationId: id, kind: "opened", values: { interactionId } }]);
    return id;
  });
  return getVisible(outer, conversationId);
}
