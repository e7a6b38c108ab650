import { NotFound } from "@/lib/base/errors";
import type { Audience, InteractionKind } from "@/lib/channels/channel-traits";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { findAnswered, threadFor, UNPLACED } from "./find-thread";
import { keepOutgoingMail, mailThreadFor, type OutgoingMail } from "./keep-outgoing-mail";
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
    const place = await lockPlace(ctx, conversationId, outbound.handleId);
    const answered = await findAnswered(ctx, outbound.inReplyToId);
    const { mail } = outbound;
    const thread =
      answered?.thread ??
      (mail ? await mailThreadFor(ctx, { ...outbound, mail }) : await threadFor(ctx, outbound));
    const number = place.lastInteractionNumber + 1;
    const now = ctx.now();
    await ctx.db.interaction.create({
      data: {
        id,
        channel: outbound.channel,
        externalId: `reply:${id}`,
        threadId: thread.id,
        conversationId,
        customerId: place.customerId,
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
    for (const [position, attachmentId] of (outbound.attachmentIds ?? []).entries()) {
      await ctx.db.attachment.updateMany({
        where: { id: attachmentId },
        data: { interactionId: id, position },
      });
    }
    await ctx.db.$executeRaw`
      WITH through AS (INSERT INTO "InteractionAccount" ("interactionId", "accountId", "receivedAt")
        VALUES (${id}::uuid, ${accountId}::uuid, ${now}))
      UPDATE "Conversation" SET "lastInteractionNumber" = ${number}, "changeNumber" = "changeNumber" + 1
      WHERE id = ${conversationId}::uuid`;
    await recordChanges(ctx, [
      { kind: "interaction.created", conversationId, interactionId: id, accountId },
      { kind: "conversation.changed", conversationId },
    ]);
    const known = thread.place.startsWith(UNPLACED) ? null : thread.place;
    return { interactionId: id, threadId: thread.id, place: known, number };
  });
}

interface Place {
  lastInteractionNumber: number;
  customerId: string;
}

/** Takes the conversation's row, and says whose handle it is. Throws NotFound when there is no such row or handle. */
async function lockPlace(ctx: Ctx, conversationId: string, handleId: string): Promise<Place> {
  const [place] = await ctx.db.$queryRaw<Place[]>`
    SELECT c."lastInteractionNumber", h."customerId" FROM "Conversation" c
    JOIN "Handle" h ON h.id = ${handleId}::uuid
    WHERE c.id = ${conversationId}::uuid FOR NO KEY UPDATE OF c`;
  if (!place) throw new NotFound("not-found");
  return place;
}
