import { randomUUID } from "node:crypto";
import { type QueueReply, queueReplySchema } from "@/lib/replies/schemas";
import { type Desk, seedDesk } from "./conversation-rows";
import type { TestDatabase } from "./database";

/** The demo desk with connected accounts: care answers on both, brand on its own and reads no messages. */
export async function seedReplyDesk(database: TestDatabase): Promise<Desk> {
  const desk = await seedDesk(database);
  const { db } = database;
  await db.account.updateMany({ data: { connectionState: "connected" } });
  await db.accountTeam.createMany({
    data: [
      { accountId: desk.account, teamId: desk.care, mayReply: true, mayReadPrivate: true },
      { accountId: desk.brandAccount, teamId: desk.care, mayReply: true, mayReadPrivate: true },
      {
        accountId: desk.brandAccount,
        teamId: desk.brand,
        mayReply: true,
        mayPublish: true,
        mayReadPrivate: false,
      },
    ],
  });
  return desk;
}

/** Marks an inbound interaction as come in through an account, and when it summoned it. */
export async function summon(
  { db, clock }: TestDatabase,
  interactionId: string,
  accountId: string,
  mayApiReply = true,
): Promise<void> {
  await db.interactionAccount.create({ data: { interactionId, accountId, receivedAt: clock.now } });
  await db.interaction.update({ where: { id: interactionId }, data: { mayApiReply, accountId } });
}

export function publicReply(over: Partial<QueueReply> = {}): QueueReply {
  return queueReplySchema.parse({ channel: "x", audience: "public", text: "We found it", ...over });
}

export function privateReply(over: Partial<QueueReply> = {}): QueueReply {
  return publicReply({ audience: "private", text: "Here you are", ...over });
}

/** A further interaction of the same person in the conversation. */
export async function writeMore(
  { db, clock }: TestDatabase,
  seeded: { conversationId: string; customerId: string; handleId: string; threadId: string },
  over: {
    text?: string;
    audience?: "public" | "private";
    direction?: "inbound" | "outbound" | "internal";
    kind?: string;
    accountId?: string;
    agentId?: string;
  } = {},
): Promise<string> {
  const id = randomUUID();
  const { conversationId } = seeded;
  const { lastInteractionNumber } = await db.conversation.update({
    where: { id: conversationId },
    data: { lastInteractionNumber: { increment: 1 } },
  });
  const direction = over.direction ?? "inbound";
  const audience = over.audience ?? "public";
  await db.interaction.create({
    data: {
      id,
      channel: "x",
      externalId: `${over.kind ?? "post"}:${id}`,
      threadId: seeded.threadId,
      conversationId,
      customerId: seeded.customerId,
      handleId: seeded.handleId,
      accountId: over.accountId ?? null,
      agentId: over.agentId ?? null,
      number: lastInteractionNumber,
      kind: over.kind ?? (audience === "public" ? "post" : "direct_message"),
      audience,
      direction,
      authorType: direction === "inbound" ? "customer" : "agent",
      text: over.text ?? "And another thing",
      publishedAt: clock.now,
      receivedAt: clock.now,
    },
  });
  if (over.accountId)
    await db.interactionAccount.create({
      data: { interactionId: id, accountId: over.accountId, receivedAt: clock.now },
    });
  return id;
}
