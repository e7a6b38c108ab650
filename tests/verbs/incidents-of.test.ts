import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeIncident } from "@/lib/incidents/close-incident";
import { listIncidentsOf } from "@/lib/incidents/incidents-of";
import { openIncident } from "@/lib/incidents/open-incident";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

describe("the incidents of a conversation", () => {
  it("are those its words or its person belong to, open ones alone, for who may see it", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care });
    let hour = 0;
    const title = (name: string) => {
      hour += 1;
      return openIncident(database.ctx(desk.ana), {
        title: name,
        startAt: `2026-11-23T0${hour}:00:00.000Z`,
      });
    };
    const [byWords, byPerson, left, closed, other] = [
      await title("Words"),
      await title("Person"),
      await title("Left"),
      await title("Closed"),
      await title("Other"),
    ];
    const part = (incidentId: string, leftAt: Date | null = null) =>
      database.db.incidentPart.create({
        data: { incidentId, interactionId: seeded.interactionId, by: "hand", joinedAt: new Date(), leftAt },
      });
    await part(byWords.id);
    await part(left.id, new Date());
    await part(closed.id);
    await closeIncident(database.ctx(desk.ana), closed.id);
    const affectedId = database.id();
    await database.db.affected.create({
      data: {
        id: affectedId,
        incidentId: byPerson.id,
        handleId: seeded.handleId,
        source: "list",
        addedAt: new Date(),
      },
    });
    const found = await listIncidentsOf(database.ctx(desk.greta), seeded.conversationId);
    expect(found.map(({ title: name, parts, affectedId: of }) => [name, parts, of])).toEqual([
      ["Words", 1, null],
      ["Person", 0, affectedId],
    ]);
    expect(found.map(({ id }) => id)).not.toContain(other.id);
    await expect(listIncidentsOf(database.ctx(desk.noah), seeded.conversationId)).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("tell the newest letter that left for the person, and none that did not leave", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care });
    const { id: incidentId } = await openIncident(database.ctx(desk.ana), { title: "Told" });
    const { customerId } = await database.db.handle.findUniqueOrThrow({ where: { id: seeded.handleId } });
    const affectedId = database.id();
    const at = new Date("2026-11-23T09:10:00.000Z");
    const { handleId } = seeded;
    await database.db.affected.create({
      data: { id: affectedId, incidentId, handleId, source: "list", addedAt: at },
    });
    const told = async () => {
      const found = await listIncidentsOf(database.ctx(desk.greta), seeded.conversationId);
      return found.find(({ id }) => id === incidentId)?.told;
    };
    expect(await told()).toBeNull();
    for (const [name, state] of [
      ["Warning", "sent"],
      ["Delay", "sent"],
      ["Outcome", "queued"],
    ] as const) {
      const mailingId = database.id();
      const number = (await database.db.mailing.count({ where: { incidentId } })) + 1;
      const { account: accountId } = desk;
      await database.db.mailing.create({
        data: {
          ...{ id: mailingId, incidentId, number, name, accountId, createdAt: at },
          ...{ purpose: "service", texts: {}, fallbackLanguage: "en", audience: {}, perSecond: 50 },
        },
      });
      await database.db.letter.create({
        data: {
          ...{ id: database.id(), mailingId, affectedId, handleId, customerId, state, messageId: mailingId },
          ...{ language: "en", sendAfter: at, sentAt: state === "sent" ? at : null },
        },
      });
    }
    expect(await told()).toMatchObject({ name: "Delay", at: "2026-11-23T09:10:00.000Z" });
  });
});
