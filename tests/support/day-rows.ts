import { uuidv7 } from "@/lib/base/ids";
import { type Desk, seedConversation } from "./conversation-rows";
import type { TestDatabase } from "./database";

export type Seeded = Awaited<ReturnType<typeof seedConversation>>;

/** An instant of November 2026, from "25T09:00". */
export const dayOf = (text: string) => new Date(`2026-11-${text}:00.000Z`);

/** A turn of a conversation of their own, answered by somebody, and the answer. */
export async function seedAnswered(
  database: TestDatabase,
  desk: Desk,
  { agentId, from, to, more }: { agentId: string; from: string; to: string; more: Record<string, unknown> },
) {
  const seeded = await seedConversation(database, {
    ...{ teamId: desk.care, accountId: desk.account, status: "resolved", publishedAt: dayOf(from) },
  });
  const { conversationId, interactionId, threadId, customerId, handleId } = seeded;
  const answerId = uuidv7(dayOf(to), (size) => crypto.getRandomValues(new Uint8Array(size)));
  const place = { channel: "x", threadId, conversationId, customerId, handleId, accountId: desk.account };
  await database.db.interaction.create({
    data: {
      ...{
        ...place,
        id: answerId,
        externalId: `post:${answerId}`,
        number: 2,
        kind: "post",
        audience: "public",
      },
      ...{ direction: "outbound", authorType: "agent", agentId, text: "On it. ^GT" },
      ...{ publishedAt: dayOf(to), receivedAt: dayOf(to) },
    },
  });
  const promisedAt = new Date(dayOf(from).getTime() + 600_000);
  await database.db.turn.create({
    data: {
      ...{ conversationId, firstInteractionId: interactionId, position: 1, accountId: desk.account },
      ...{
        channel: "x",
        audience: "public",
        startedAt: dayOf(from),
        receivedAt: dayOf(from),
        targetSeconds: 600,
      },
      ...{ promisedAt, dueAt: promisedAt, endedAt: dayOf(to), ending: "answered", answerId, agentId },
      ...more,
    },
  });
  return seeded;
}

/** What they wrote after the answer; a turn that asks for nothing. */
export async function seedThanks(
  database: TestDatabase,
  seeded: Seeded,
  { said, when, isCloser }: { said: string; when: string; isCloser: boolean },
) {
  const { conversationId, threadId, customerId, handleId } = seeded;
  const id = uuidv7(dayOf(when), (size) => crypto.getRandomValues(new Uint8Array(size)));
  await database.db.interaction.create({
    data: {
      ...{
        id,
        channel: "x",
        externalId: `post:${id}`,
        threadId,
        conversationId,
        customerId,
        handleId,
        number: 3,
      },
      ...{ kind: "post", audience: "public", direction: "inbound", authorType: "customer", text: said },
      ...{ publishedAt: dayOf(when), receivedAt: dayOf(when) },
    },
  });
  await database.db.turn.create({
    data: {
      ...{ conversationId, firstInteractionId: id, position: 2, channel: "x", audience: "public", isCloser },
      ...{
        startedAt: dayOf(when),
        receivedAt: dayOf(when),
        targetSeconds: 600,
        promisedAt: dayOf(when),
        dueAt: dayOf(when),
      },
    },
  });
}
