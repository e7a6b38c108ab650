import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { queueReply } from "@/lib/replies/queue-reply";
import { startHouse, type TestHouse } from "./house";
import { type HouseDesk, openHouseDesk, until } from "./house-desk";
import { publicReply } from "./reply-desk";

/** The brand's care account in the sandbox. */
export const CARE = "1100000000000000111";

// After a kill the live way in passes to the next worker when the lease is over.
const PATIENCE_MS = 60_000;

/** A house with its sandbox and worker as processes: people post, Greta answers, the ledger says what went out. */
export function wireDesk() {
  let house: TestHouse;
  let desk: HouseDesk;
  beforeAll(async () => {
    house = await startHouse({ parts: ["sandbox", "worker"] });
    desk = await openHouseDesk(house);
  });
  afterAll(async () => {
    await desk.close();
    await house.stop();
  });
  // A fault that one test left over is no fault of the next, nor of a second try.
  beforeEach(async () => void (await fetch(`${house.sandboxUrl}/sandbox/faults`, { method: "DELETE" })));
  const replyOf = (id: string) => desk.database.db.reply.findUniqueOrThrow({ where: { id } });
  const arrived = (externalId: string) =>
    until(
      `${externalId} arrives`,
      async () => {
        const found = await desk.database.db.interaction.findFirst({ where: { externalId } });
        if (!found?.conversationId) return null;
        return { conversationId: found.conversationId, interactionId: found.id };
      },
      PATIENCE_MS,
    );
  return {
    get house() {
      return house;
    },
    get desk() {
      return desk;
    },
    get db() {
      return desk.database.db;
    },
    arrived,
    replyOf,
    /** Someone posts to us over the wire; answers with the conversation that came of it. */
    async mention(text = "my bag is lost") {
      const who = `jo${randomUUID().slice(0, 8)}`;
      const { body } = await desk.x(who, "POST", "/2/tweets", { text: `@NorthwindHelp ${text}` });
      const postId = (body.data as { id: string }).id;
      return { who, postId, ...(await arrived(`post:${postId}`)) };
    },
    answer: (conversationId: string, text: string, over = {}) =>
      queueReply(desk.ctx(desk.greta), conversationId, publicReply({ text, undo: false, ...over })),
    ends: (id: string, state: string, ms?: number) =>
      until(`the reply is ${state}`, async () => (await replyOf(id)).state === state, ms),
    inLedger: async (text: string) =>
      (await desk.ledger()).filter((row) => row.text.startsWith(text) && row.kind !== "media"),
    statusOf: async (id: string) =>
      (await desk.database.db.conversation.findUniqueOrThrow({ where: { id } })).status,
    /** Lets the time pass that looks and leases wait for. */
    async hurry(id: string): Promise<void> {
      const { db } = desk.database;
      await db.$executeRaw`UPDATE "Reply" SET "nextLookAt" = now()
        WHERE id = ${id}::uuid AND state = 'unconfirmed' AND "nextLookAt" > now()`;
      await db.$executeRaw`UPDATE "Reply" SET "leaseUntil" = now() - interval '1 second'
        WHERE id = ${id}::uuid AND state = 'sending'`;
    },
  };
}
