import { afterAll, beforeAll, beforeEach } from "vitest";
import type { SendOutcome } from "@/lib/channels/channel";
import type { WorkerCtx } from "@/lib/context/ctx";
import { claimReplies } from "@/lib/replies/claim-replies";
import { claimLooks, lookForReply } from "@/lib/replies/look-for-replies";
import { queueReply } from "@/lib/replies/queue-reply";
import { sendReply } from "@/lib/replies/send-reply";
import { type Desk, seedConversation } from "./conversation-rows";
import { type TestDatabase, testDatabase } from "./database";
import { publicReply, seedReplyDesk, summon } from "./reply-desk";
import { type ScriptedChannel, scriptedChannel } from "./scripted-channel";

/** The call may have had its effect. */
export const unknown: SendOutcome = { outcome: "unknown", code: "x-no-answer" };

/** A desk whose outbox is worked by hand, with a wire that answers as told and a clock that is moved. */
export function outboxDesk() {
  let database: TestDatabase;
  let desk: Desk;
  let wire: ScriptedChannel;
  beforeAll(async () => {
    database = await testDatabase();
    desk = await seedReplyDesk(database);
  });
  beforeEach(async () => {
    wire = scriptedChannel();
    const state = { in: ["queued", "sending", "unconfirmed"] };
    await database.db.reply.updateMany({ where: { state }, data: { state: "failed" } });
    await database.db.outboxHold.deleteMany({});
  });
  afterAll(() => database.drop());
  const worker = (): WorkerCtx => wire.ctx(database.ctx());
  return {
    get database() {
      return database;
    },
    get desk() {
      return desk;
    },
    get wire() {
      return wire;
    },
    worker,
    /** Greta answers a mention, or once more in the same conversation. */
    async queued(text = "We found it", over: { conversationId?: string; undo?: boolean } = {}) {
      let { conversationId } = over;
      if (!conversationId) {
        const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
        await summon(database, seeded.interactionId, desk.account);
        conversationId = seeded.conversationId;
      }
      const input = publicReply({ text, undo: over.undo ?? false });
      const reply = await queueReply(database.ctx(desk.greta), conversationId, input);
      return { id: reply.id, conversationId };
    },
    pass(seconds: number): void {
      database.clock.now = new Date(database.clock.now.getTime() + seconds * 1000);
    },
    async work(): Promise<number> {
      const claims = await claimReplies(worker(), 20);
      for (const claim of claims) await sendReply(worker(), claim);
      return claims.length;
    },
    async look(): Promise<number> {
      const due = await claimLooks(worker(), 20);
      for (const reply of due) await lookForReply(worker(), reply);
      return due.length;
    },
    replyOf: (id: string) => database.db.reply.findUniqueOrThrow({ where: { id } }),
    statusOf: async (id: string) =>
      (await database.db.conversation.findUniqueOrThrow({ where: { id } })).status,
  };
}
