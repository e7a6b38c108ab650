import { NotFound } from "@/lib/base/errors";
import type { Audience, InteractionKind } from "@/lib/channels/channel-traits";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { findAnswered, threadFor, UNPLACED } from "./find-thread";
import { keepOutgoingMail, mailThreadFor, type OutgoingMail } from "./keep-outgoing-mail";
import { lockConversations } from "./rebuild-turns";
import { cleanText } from "./rules/clean-text";

export interface NewOutbound {
  /** The interaction's id; a reply hands in its own. */
  id: string;
  conversationId: string;
  /** The handle of the customer it is sent to. */
  handleId: string;
  accountId: string;
  channel: string;
  kind: InteractionKind;
  audience: Audience;
  text: string;
  /** `system` for what the desk sends by itself: it is nobody's answer and ends no turn. */
  authorType?: "agent" | "system";
  agentId: string | null;
  initials: string | null;
  /** What it answers. Without it (a first direct message) the thread is found by audience, or begun. */
  inReplyToId?: string | null;
  language?: string | null;
  /** Stored files of ours that leave with it, in order. */
  attachmentIds?: readonly string[];
  mail?: OutgoingMail;
}

export interface RecordedOutbound {
  interactionId: string;
  threadId: string;
  /** The provider's place of the thread; null until the provider tells, after the first message. */
  place: string | null;
  /** Its number in the conversation. */
  number: number;
}

/**
 * Puts a reply of ours into the history as not yet accepted (`reply:<id>`): it ends no turn until `acceptAnswer`.
 * What was written natively goes to `recordNatives`. Throws NotFound.
 */
export function recordOutbound(outer: Ctx, outbound: NewOutbound): Promise<RecordedOutbound> {
  return inTransaction(outer, async (ctx) => {
    const { id, conversationId, accountId } = outbound;
    await lockConversations(ctx, [conversationId]);
    const conversation = await ctx.db.conversation.findUnique({
      where: { id: conversationId },
      select: { lastInteractionNumber: true },
    });
    if (!conversation) throw new NotFound("not-found");
    const handle = await ctx.db.handle.findUnique({
      where: { id: outbound.handleId },
      select: { customerId: true },
    });
    if (!handle) throw new NotFound("not-found");
    const answered = await findAnswered(ctx, outbound.inReplyToId);
    const { mail } = outbound;
    const thread =
      answered?.thread ??
      (mail ? await mailThreadFor(ctx, { ...outbound, mail }) : await threadFor(ctx, outbound));
    const number = conversation.lastInteractionNumber + 1;
    const now = ctx.now();
    await ctx.db.interaction.create({
      data: {
        id,
        channel: outbound.channel,
        externalId: `reply:${id}`,
        threadId: thread.id,
        conversationId,
        customerId: handle.customerId,
        handleId: outbound.handleId,
        accountId,
        agentId: outbound.agentId,
        number,
        kind: outbound.kind,
        audience: outbound.audience,
        direction: "outbound",
        authorType: outbound.authorType ?? "agent",
        text: cleanText(outbound.text),
        language: outbound.language ?? null,
        publishedAt: now,
        receivedAt: now,
        inReplyToId: outbound.inReplyToId ?? null,
        inReplyToExternalId: mail ? null : (answered?.externalId ?? null),
        initials: outbound.initials,
        opensTurn: false,
      },
    });
    if (mail) await keepOutgoingMail(ctx, { ...outbound, mail }, thread.id, outbound.inReplyToId ?? null);
    await ctx.db.interactionAccount.create({ data: { interactionId: id, accountId, receivedAt: now } });
    for (const [position, attachmentId] of (outbound.attachmentIds ?? []).entries()) {
      await ctx.db.attachment.updateMany({
        where: { id: attachmentId },
        data: { interactionId: id, position },
      });
    }
    await ctx.db.conversation.update({
      where: { id: conversationId },
      data: { lastInteractionNumber: number, changeNumber: { increment: 1 } },
    });
    await recordChanges(ctx, [
      { kind: "interaction.created", conversationId, interactionId: id, accountId },
      { kind: "conversation.changed", conversationId },
    ]);
    const place = thread.place.startsWith(UNPLACED) ? null : thread.place;
    return { interactionId: id, threadId: thread.id, place, number };
  });
}
