import { randomUUID } from "node:crypto";
import type { Desk, Seeded } from "./conversation-rows";
import type { TestDatabase } from "./database";

/** A public answer of Greta's in the thread of what was seeded, as the outbox holds it in that state. */
export async function seedReply(
  { db, clock }: TestDatabase,
  desk: Desk,
  seeded: Seeded,
  state: "queued" | "sending" | "sent" | "refused",
): Promise<string> {
  const id = randomUUID();
  const { conversationId, customerId, handleId, threadId } = seeded;
  const at = clock.now;
  const agentId = desk.greta.agentId;
  await db.interaction.create({
    data: {
      id,
      channel: "x",
      externalId: state === "sent" ? `post:${id}` : `reply:${id}`,
      threadId,
      conversationId,
      customerId,
      handleId,
      accountId: desk.account,
      agentId,
      number: 2,
      kind: "post",
      audience: "public",
      direction: "outbound",
      authorType: "agent",
      text: "On its way ^GT",
      initials: "GT",
      publishedAt: at,
      receivedAt: at,
      opensTurn: false,
    },
  });
  await db.conversation.update({ where: { id: conversationId }, data: { lastInteractionNumber: 2 } });
  await db.reply.create({
    data: {
      id,
      conversationId,
      accountId: desk.account,
      agentId,
      channel: "x",
      audience: "public",
      state,
      sendAfter: at,
      replyToExternalId: "post:77",
      textHash: "h",
      queuedAt: at,
      sentAt: state === "sent" ? at : null,
      code: state === "refused" ? "not-summoned" : null,
    },
  });
  const part = { replyId: id, position: 0, text: "On its way ^GT", textHash: "h", attachmentIds: [] };
  await db.replyPart.create({ data: { ...part, state, externalId: state === "sent" ? id : null } });
  return id;
}
