import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { claimUrl } from "@/lib/goodwill/make-good/claim-link";
import { listClaimsSchema } from "@/lib/goodwill/make-good/claim-schemas";
import { decideClaim } from "@/lib/goodwill/make-good/decide-claim";
import { exportClaims } from "@/lib/goodwill/make-good/export-claims";
import { listClaims } from "@/lib/goodwill/make-good/list-claims";
import { getMakeGood } from "@/lib/goodwill/make-good/list-make-goods";
import { stopMakeGood } from "@/lib/goodwill/make-good/stop-make-good";
import { settleOffer } from "@/lib/goodwill/settle-offer";
import { createHook } from "@/lib/integrations/hooks/keep-hooks";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { codeOf, makeAffected, makeGoodRig, makeIncident, makeKinds } from "../support/make-good-desk";
import { seedReplyDesk } from "../support/reply-desk";

const START = new Date("2026-11-23T09:00:00.000Z");
let database: TestDatabase;
let desk: Desk;
let rig: ReturnType<typeof makeGoodRig>;
let incidentId: string;

beforeAll(async () => {
  database = await testDatabase(START);
  desk = await seedReplyDesk(database);
  const kinds = await makeKinds(database, desk.ana);
  rig = makeGoodRig(database, desk, kinds, () => incidentId);
});
afterAll(() => database.drop());
beforeEach(async () => {
  database.clock.now = START;
  incidentId = await makeIncident(database);
});

describe("giving claims", () => {
  it("gives each person one, asked again nothing new, and one to a person with two handles", async () => {
    const makeGood = await rig.offer();
    const people = await makeAffected(database, incidentId, 3);
    const [first, second, third] = people;
    await database.db.handle.update({
      where: { id: second?.handleId ?? "" },
      data: { customerId: first?.customerId ?? "" },
    });
    const claims = await rig.issue(makeGood.id, people);
    expect(claims.size).toBe(3);
    expect(claims.get(second?.affectedId ?? "")).toBe(claims.get(first?.affectedId ?? ""));
    expect(claims.get(third?.affectedId ?? "")).not.toBe(claims.get(first?.affectedId ?? ""));
    expect(await rig.issue(makeGood.id, people)).toEqual(claims);
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts).toMatchObject({
      offered: 2,
      // The second handle's order is one more of the same person.
      mostCost: 3 * 5400,
    });
  });

  it("gives two batches at once no person two", async () => {
    const makeGood = await rig.offer();
    const people = await makeAffected(database, incidentId, 40);
    const [first] = people;
    await database.db.handle.updateMany({
      where: { id: { in: people.map(({ handleId }) => handleId) } },
      data: { customerId: first?.customerId ?? "" },
    });
    await Promise.all(people.map((person) => rig.issue(makeGood.id, [person])));
    expect(await database.db.claim.count({ where: { makeGoodId: makeGood.id } })).toBe(1);
  });

  it("keeps no token, only what finds it, and leaves people of other incidents out", async () => {
    const { makeGood, claimId } = await rig.one();
    const url = claimUrl(rig.visitor(), claimId, "https://care.northwind.example");
    expect(url).toMatch(/^https:\/\/care\.northwind\.example\/claim\/[\w-]{24}$/);
    const row = JSON.stringify(await database.db.claim.findUnique({ where: { id: claimId } }), (_, value) =>
      typeof value === "bigint" ? Number(value) : value,
    );
    expect(row).not.toContain(url.split("/").at(-1));
    const others = await makeAffected(database, await makeIncident(database), 1);
    expect((await rig.issue(makeGood.id, others)).size).toBe(0);
  });
});

describe("choosing", () => {
  it("stands in the ledger, the history, the hook and the list of whoever pays, once", async () => {
    await createHook(database.ctx(desk.ida), {
      url: "https://pay.northwind.example/in",
      events: ["claim.chosen"],
    });
    const { makeGood, person, claimId } = await rig.one();
    const seeded = await seedConversation(database, { teamId: desk.care, customerId: person.customerId });
    await database.db.thread.update({ where: { id: seeded.threadId }, data: { handleId: person.handleId } });
    expect(await rig.choose(claimId, "refund")).toBe("chosen");
    await Promise.all([rig.choose(claimId, "refund"), rig.choose(claimId, "refund")]);
    expect(await rig.ofPerson(person)).toEqual([
      { state: "claimed", choice: "Full refund", written: "USD 54.00", asked: null },
    ]);
    const offers = await database.db.offer.findMany({ where: { incidentId } });
    expect(offers).toMatchObject([{ state: "accepted", amount: 5400, handleId: person.handleId }]);
    const notes = await database.db.interaction.findMany({
      where: { threadId: seeded.threadId, kind: "note" },
    });
    expect(notes.map(({ text, audience, direction }) => [text, audience, direction])).toEqual([
      ["Full refund, USD 54.00", "private", "internal"],
    ]);
    const told = await database.db.hookDelivery.findMany({ where: { event: "claim.chosen" } });
    expect(told.map(({ body }) => body)).toMatchObject([
      {
        claimId,
        offerId: offers[0]?.id,
        order: "5521-0",
        amount: 5400,
        currency: "USD",
        replacesOfferId: null,
      },
    ]);
    let csv = "";
    for await (const line of exportClaims(rig.lead(), makeGood.id)) csv += line;
    expect(csv.trim().split("\n")).toHaveLength(2);
    expect(csv).toContain("5521-0");
    expect(csv).toContain("54.00");
  });

  it("may become something else until it is paid", async () => {
    const { makeGood, person, claimId } = await rig.one();
    await rig.choose(claimId, "refund");
    await rig.choose(claimId, "next");
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts).toMatchObject({
      cost: 1400,
      byChoice: { next: 1 },
    });
    const offers = await database.db.offer.findMany({ where: { incidentId }, orderBy: { id: "asc" } });
    expect(offers.map(({ state }) => state).sort()).toEqual(["accepted", "refused"]);
    const standing = offers.find(({ state }) => state === "accepted");
    await settleOffer(rig.lead(), standing?.id ?? "", "pay");
    expect(await codeOf(rig.choose(claimId, "refund"))).toBe("claim-paid");
    expect(await rig.choose(claimId, "next")).toBe("chosen");
    expect((await rig.ofPerson(person))[0]?.written).toBe("USD 20.00");
    await settleOffer(rig.lead(), standing?.id ?? "", "return");
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts.cost).toBe(0);
  });

  it("never passes the cap, however many choose at once; what goes over waits for a lead", async () => {
    const makeGood = await rig.offer({ cap: 5 * 5400 });
    const people = await makeAffected(database, incidentId, 20);
    const claims = await rig.issue(makeGood.id, people);
    const outcomes = await Promise.all([...claims.values()].map((id) => rig.choose(id, "refund")));
    expect(outcomes.filter((outcome) => outcome === "chosen")).toHaveLength(5);
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts).toMatchObject({
      claimed: 5,
      asked: 15,
      cost: 27_000,
    });
    const asked = await listClaims(rig.lead(), makeGood.id, listClaimsSchema.parse({ asked: "true" }));
    const [first, second] = asked.data;
    await decideClaim(rig.lead(), first?.id ?? "", { approve: true });
    await decideClaim(rig.lead(), second?.id ?? "", { approve: false });
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts).toMatchObject({
      claimed: 6,
      asked: 13,
      cost: 32_400,
    });
    expect(await codeOf(decideClaim(rig.lead(), second?.id ?? "", { approve: true }))).toBe(
      "claim-not-asked",
    );
    expect(await codeOf(decideClaim(database.ctx(desk.greta), second?.id ?? "", { approve: true }))).toBe(
      "leads-only",
    );
  });

  it("asks a lead where nobody can read what was paid, and never guesses", async () => {
    const { person, claimId } = await rig.one({}, { amount: "about 50" });
    expect(await rig.choose(claimId, "refund")).toBe("asked");
    expect(await rig.ofPerson(person)).toEqual([
      { state: "offered", choice: null, written: null, asked: "no-amount" },
    ]);
    expect(await codeOf(decideClaim(rig.lead(), claimId, { approve: true }))).toBe("claim-amount");
    expect(await codeOf(decideClaim(rig.lead(), claimId, { approve: true, amount: 900_000 }))).toBe(
      "offer-range",
    );
    await decideClaim(rig.lead(), claimId, { approve: true, amount: 4900 });
    expect((await rig.ofPerson(person))[0]).toMatchObject({
      state: "claimed",
      written: "USD 49.00",
      asked: null,
    });
  });

  it("is over when it ran out or was stopped, and what was chosen stays", async () => {
    const { makeGood, person, claimId } = await rig.one();
    const [late] = await makeAffected(database, incidentId, 1);
    const lateId = late ? (await rig.issue(makeGood.id, [late])).get(late.affectedId) : undefined;
    await rig.choose(claimId, "refund");
    await stopMakeGood(rig.lead(), makeGood.id);
    expect(await codeOf(rig.choose(lateId ?? "", "refund"))).toBe("claim-stopped");
    expect(await codeOf(rig.choose(claimId, "next"))).toBe("claim-paid");
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts).toMatchObject({
      claimed: 1,
      stopped: 1,
      mostCost: 0,
    });
    const second = await rig.one();
    database.clock.now = new Date("2026-12-01T09:00:00.000Z");
    expect(await codeOf(rig.choose(second.claimId, "refund"))).toBe("claim-expired");
    expect((await rig.ofPerson(person))[0]?.state).toBe("claimed");
    expect((await rig.ofPerson(second.person))[0]?.state).toBe("expired");
  });

  it("counts one person once, by whichever handle they chose", async () => {
    const makeGood = await rig.offer();
    const [first, second] = await makeAffected(database, incidentId, 2);
    if (!first || !second) throw new Error("nobody was made");
    const claims = await rig.issue(makeGood.id, [first, second]);
    await rig.choose(claims.get(first.affectedId) ?? "", "refund");
    await database.db.handle.update({
      where: { id: second.handleId },
      data: { customerId: first.customerId },
    });
    expect(await codeOf(rig.choose(claims.get(second.affectedId) ?? "", "refund"))).toBe("claim-elsewhere");
  });
});
