import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addByHand } from "@/lib/incidents/affected/add-by-hand";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { exportAffected } from "@/lib/incidents/affected/export-affected";
import { listAffected } from "@/lib/incidents/affected/list-affected";
import { setAside } from "@/lib/incidents/affected/set-aside";
import { addPersonSchema, listAffectedSchema } from "@/lib/incidents/affected-schemas";
import { seedAffected, seedIncident } from "../support/affected-desk";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const list = async (incidentId: string, ask: Record<string, unknown> = {}) =>
  listAffected(database.ctx(desk.ana), incidentId, listAffectedSchema.parse(ask));
const standOf = async (incidentId: string, affectedId: string) =>
  (await list(incidentId)).data.find(({ id }) => id === affectedId)?.stand;
const answer = (conversationId: string) =>
  database.db.turn.updateMany({
    where: { conversationId },
    data: { endedAt: database.clock.now, ending: "answer" },
  });
const hand = (incidentId: string, over: object) =>
  addByHand(database.ctx(desk.ana), incidentId, addPersonSchema.parse(over));

async function tell(incidentId: string, affectedId: string, state: string): Promise<void> {
  const { handleId } = await database.db.affected.findUniqueOrThrow({ where: { id: affectedId } });
  const { customerId } = await database.db.handle.findUniqueOrThrow({ where: { id: handleId } });
  const mailingId = database.id();
  const number = (await database.db.mailing.count({ where: { incidentId } })) + 1;
  const createdAt = database.clock.now;
  await database.db.mailing.create({
    data: {
      id: mailingId,
      incidentId,
      number,
      name: `Letter ${number}`,
      purpose: "service",
      accountId: desk.account,
      texts: {},
      fallbackLanguage: "en",
      audience: {},
      perSecond: 50,
      createdAt,
    },
  });
  await database.db.letter.create({
    data: {
      id: database.id(),
      mailingId,
      affectedId,
      handleId,
      customerId,
      language: "en",
      messageId: mailingId,
      state,
      sendAfter: createdAt,
      sentAt: createdAt,
    },
  });
}

describe("how far a person of an incident is", () => {
  it("waits while their turn is open, even where a letter reached them, and is answered once it stops", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const wrote = await seedAffected(database, incidentId);
    expect(await standOf(incidentId, wrote.affectedId)).toBe("waiting");
    await tell(incidentId, wrote.affectedId, "sent");
    expect(await standOf(incidentId, wrote.affectedId)).toBe("waiting");
    await answer(wrote.conversationId);
    expect(await standOf(incidentId, wrote.affectedId)).toBe("answered");
  });

  it("waits where nobody told them, and is answered by a letter that was sent, not by one that came back", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const { id } = await hand(incidentId, { email: "silent@example.com", fields: { Order: "7" } });
    expect(await standOf(incidentId, id)).toBe("waiting");
    await tell(incidentId, id, "bounced");
    await tell(incidentId, id, "unconfirmed");
    expect(await standOf(incidentId, id)).toBe("waiting");
    await tell(incidentId, id, "sent");
    expect(await standOf(incidentId, id)).toBe("answered");
  });

  it("does not count what was said before the incident, unless it was joined, nor what was taken out", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const before = await seedAffected(database, incidentId, {
      publishedAt: new Date("2026-11-20T09:00:00.000Z"),
    });
    await answer(before.conversationId);
    expect(await standOf(incidentId, before.affectedId)).toBe("waiting");
    const { interactionId } = before;
    const part = { incidentId, interactionId, by: "hand", joinedAt: database.clock.now };
    await database.db.incidentPart.create({ data: part });
    expect(await standOf(incidentId, before.affectedId)).toBe("answered");
    const other = await seedAffected(database, incidentId);
    await answer(other.conversationId);
    expect(await standOf(incidentId, other.affectedId)).toBe("answered");
    await database.db.incidentPart.create({
      data: { ...part, interactionId: other.interactionId, leftAt: database.clock.now },
    });
    expect(await standOf(incidentId, other.affectedId)).toBe("waiting");
  });

  it("has claimed whatever they wrote since, and is set aside before all, with a reason and a way back", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    const wrote = await seedAffected(database, incidentId);
    const makeGoodId = database.id();
    const createdAt = database.clock.now;
    await database.db.makeGood.create({
      data: {
        id: makeGoodId,
        incidentId,
        name: "Refund",
        texts: {},
        fallbackLanguage: "en",
        choices: [],
        condition: "none",
        expiresAt: new Date("2027-01-01T00:00:00.000Z"),
        currency: "USD",
        createdAt,
      },
    });
    await database.db.claim.create({
      data: {
        id: database.id(),
        makeGoodId,
        affectedId: wrote.affectedId,
        handleId: wrote.handleId,
        tokenHash: "0".repeat(64),
        state: "claimed",
        amounts: {},
        mostCost: 0n,
        cost: 0n,
        amount: 100,
        choiceId: "refund",
        createdAt,
        offeredAt: createdAt,
        chosenAt: createdAt,
      },
    });
    expect(await standOf(incidentId, wrote.affectedId)).toBe("claimed");
    const of = { incidentId, affectedId: wrote.affectedId };
    const aside = await setAside(database.ctx(desk.ana), of, "Never flew");
    expect([aside.stand, aside.setAside?.reason, aside.setAside?.by?.initials]).toEqual([
      "set-aside",
      "Never flew",
      "AR",
    ]);
    expect(await countAffected(database.ctx(desk.greta), incidentId)).toEqual({
      people: 1,
      waiting: 0,
      answered: 0,
      claimed: 0,
      setAside: 1,
    });
    expect((await setAside(database.ctx(desk.ana), of, null)).stand).toBe("claimed");
    await expect(setAside(database.ctx(desk.greta), of, "No")).rejects.toMatchObject({ code: "forbidden" });
    const elsewhere = { ...of, incidentId: await seedIncident(database, desk.ana, "Other") };
    await expect(setAside(database.ctx(desk.ana), elsewhere, "No")).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("the list of people of an incident", () => {
  it("goes on page by page, filters by how far they are and by words, and leaves as CSV without formulas", async () => {
    const incidentId = await seedIncident(database, desk.ana);
    for (const name of ["a", "b", "c"])
      await hand(incidentId, {
        email: `${name}@page.example.com`,
        name: `Page ${name}`,
        fields: { order: `=${name}1` },
      });
    const first = await list(incidentId, { limit: "2" });
    const rest = await list(incidentId, { limit: "2", cursor: first.nextCursor });
    expect([...first.data, ...rest.data].map(({ customer }) => customer.displayName).sort()).toEqual([
      "Page a",
      "Page b",
      "Page c",
    ]);
    expect(rest.nextCursor).toBeNull();
    expect((await list(incidentId, { q: "B1" })).data.map(({ fields }) => fields)).toEqual([
      { order: "=b1" },
    ]);
    expect((await list(incidentId, { stand: "answered" })).data).toEqual([]);
    expect((await list(incidentId, { stand: "waiting" })).data).toHaveLength(3);
    let file = "";
    for await (const chunk of await exportAffected(database.ctx(desk.ana), incidentId)) file += chunk;
    expect(file).toContain('"\'=b1"');
    await expect(hand(incidentId, { email: "nothing" })).rejects.toMatchObject({ code: "import-email" });
    await expect(hand(incidentId, { x: "nobody_at_all" })).rejects.toMatchObject({
      code: "affected-x-unknown",
    });
  });
});
