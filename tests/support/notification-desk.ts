import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { assign } from "@/lib/conversations/assign";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { noteChanges } from "@/lib/notifications/note-changes";
import { type Desk, type Seeded, type SeedOptions, seedConversation } from "./conversation-rows";
import { type TestDatabase, testDatabase } from "./database";
import { seedReplyDesk } from "./reply-desk";

/** A desk on a Monday at 09:00 UTC where nobody was told of anything yet. */
export function notificationDesk() {
  let database: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    database = await testDatabase();
    desk = await seedReplyDesk(database);
  });
  beforeEach(async () => {
    database.clock.now = new Date("2026-11-23T09:00:00.000Z");
    await database.db.notification.deleteMany();
    await database.db.notificationChoice.deleteMany();
    await database.db.notificationTimes.deleteMany();
    await database.db.pushSubscription.deleteMany();
    await database.db.systemMail.deleteMany();
    await database.db.rosterEntry.deleteMany();
  });
  afterAll(() => database.drop());
  const seeded = (over: SeedOptions = {}): Promise<Seeded> =>
    seedConversation(database, { teamId: desk.care, accountId: desk.account, ...over });
  const note = (conversationIds: string[], interactionIds: string[] = []) =>
    noteChanges(database.ctx(), { conversationIds, interactionIds });
  return {
    get database() {
      return database;
    },
    get desk() {
      return desk;
    },
    seeded,
    note,
    list: (actor = desk.greta, unread = false) =>
      listNotifications(database.ctx(actor), { unread, limit: 50 }),
    /** Linda gives Greta a new conversation, and Greta is told. */
    async given(): Promise<Seeded> {
      const conversation = await seeded();
      await assign(database.ctx(desk.linda), conversation.conversationId, desk.greta.agentId);
      await note([conversation.conversationId]);
      return conversation;
    },
    /** A shift of Greta's, by its row alone. */
    async shift(): Promise<string> {
      const id = randomUUID();
      const { now } = database.clock;
      await database.db
        .$executeRaw`INSERT INTO "Shift" (id, "agentId", zone, "startLocal", "endLocal", state, "createdAt", "changedAt")
        VALUES (${id}::uuid, ${desk.greta.agentId}::uuid, 'Etc/UTC', '2026-11-23T12:00', '2026-11-23T20:00', 'published',
          ${now}::timestamptz, ${now}::timestamptz)`;
      return id;
    },
  };
}
