import { NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Audience, InteractionKind } from "@/lib/channels/channel";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
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
  agentId: string | null;
  initials: string | null;
  /** What it answers. Without it (a first direct message) the thread is found by audience, or begun. */
  inReplyToId?: string | null;
  language?: string | null;
  /** Stored files of ours that leave with it, in order. */
  attachmentIds?: readonly string[];
}

export interface RecordedOutbound {
  interactionId: string;
  threadId: string;
  /** The provider's place of the thread; null until the provider tells, after the first message. */
  place: string | null;
  /** Its number in the conversation. */
  number: number;
}

/** A thread that has been begun here and has no place at the provider yet. */
export const UNPLACED = "unplaced:";

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
    const thread = answered?.thread ?? (await threadFor(ctx, outbound));
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
        authorType: "agent",
        text: cleanText(outbound.text),
        language: outbound.language ?? null,
        publishedAt: now,
        receivedAt: now,
        inReplyToId: outbound.inReplyToId ?? null,
        inReplyToExternalId: answered?.externalId ?? null,
        initials: outbound.initials,
        opensTurn: false,
      },
    });
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

async function findAnswered(ctx: Ctx, id: string | null | undefined) {
  if (!id) return null;
  const found = await ctx.db.$queryRaw<{ externalId: string; threadId: string; place: string }[]>`
    SELECT i."externalId", t.id AS "threadId", t.place FROM "Interaction" i JOIN "Thread" t ON t.id = i."threadId"
    WHERE i.id = ${id}::uuid`;
  const row = found[0];
  return row ? { externalId: row.externalId, thread: { id: row.threadId, place: row.place } } : null;
}

/** The newest thread with this person on this channel in this audience, or one begun now. */
async function threadFor(ctx: Ctx, outbound: NewOutbound): Promise<{ id: string; place: string }> {
  const { channel, handleId, accountId, conversationId, audience } = outbound;
  const known = await ctx.db.$queryRaw<{ id: string; place: string }[]>`
    SELECT t.id, t.place FROM "Thread" t JOIN "Interaction" i ON i."threadId" = t.id
    WHERE t."handleId" = ${handleId}::uuid AND t.channel = ${channel} AND i.audience = ${audience}
      AND (t."accountId" = ${accountId}::uuid OR t."accountId" IS NULL OR ${audience} = 'public')
    ORDER BY (t."conversationId" = ${conversationId}::uuid) DESC NULLS LAST, i."publishedAt" DESC LIMIT 1`;
  if (known[0]) return known[0];
  const place = `${UNPLACED}${accountId}:${audience}`;
  const begun = await ctx.db.$queryRaw<{ id: string; place: string }[]>`
    INSERT INTO "Thread" (id, channel, place, "handleId", "accountId", "conversationId", "openedAt")
    VALUES (${uuidv7(ctx.now(), ctx.random)}::uuid, ${channel}, ${place}, ${handleId}::uuid, ${accountId}::uuid,
      ${conversationId}::uuid, ${ctx.now()})
    ON CONFLICT (channel, place, "handleId") DO UPDATE SET "conversationId" = excluded."conversationId"
    RETURNING id, place`;
  const thread = begun[0];
  if (!thread) throw new NotFound("not-found");
  return thread;
}
