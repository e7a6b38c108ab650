import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { chooseClaim } from "@/lib/goodwill/make-good/choose-claim";
import { chooseFor } from "@/lib/goodwill/make-good/choose-for";
import { claimUrl } from "@/lib/goodwill/make-good/claim-link";
import { listClaimsSchema } from "@/lib/goodwill/make-good/claim-schemas";
import { claimToken } from "@/lib/goodwill/make-good/claim-token";
import { decideClaim } from "@/lib/goodwill/make-good/decide-claim";
import { exportClaims } from "@/lib/goodwill/make-good/export-claims";
import { getClaimLink } from "@/lib/goodwill/make-good/get-claim-link";
import { issueClaims } from "@/lib/goodwill/make-good/issue-claims";
import { listClaims, listClaimsOf } from "@/lib/goodwill/make-good/list-claims";
import { getMakeGood } from "@/lib/goodwill/make-good/list-make-goods";
import { changeMakeGood, stopMakeGood } from "@/lib/goodwill/make-good/save-make-good";
import { settleOffer } from "@/lib/goodwill/settle-offer";
import { markLate } from "@/lib/incidents/affected/mark-late";
import { createHook } from "@/lib/integrations/hooks/keep-hooks";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { makeAffected, makeIncident, makeKinds, type Person, storm } from "../support/make-good-desk";
import { seedReplyDesk } from "../support/reply-desk";

const START = new Date("2026-11-23T09:00:00.000Z");
let database: TestDatabase;
let desk: Desk;
let kinds: Awaited<ReturnType<typeof makeKinds>>;
let incidentId: string;

beforeAll(async () => {
  database = await testDatabase(START);
  desk = await seedReplyDesk(database);
  kinds = await makeKinds(database, desk.ana);
});
afterAll(() => database.drop());
beforeEach(async () => {
  database.clock.now = START;
  incidentId = await makeIncident(database);
});

const lead = () => database.ctx(desk.ana);
const public_ = () => database.ctx({ type: "public" });
const offer = (over = {}) =>
  storm(database, desk.ana, { incidentId, refundId: kinds.refund.id, creditId: kinds.credit.id, ...over });
const issue = (makeGoodId: string, people: readonly Person[]) =>
  issueClaims(database.ctx(), { makeGoodId, affectedIds: people.map(({ affectedId }) => affectedId) });
const choose = (claimId: string, choiceId: string) =>
  chooseClaim(public_(), { token: claimToken(public_(), claimId), choiceId });
const ofPerson = async (person: Person | undefined) =>
  (await listClaimsOf(lead(), person?.customerId ?? "")).map(({ state, choice, written, asked }) => ({
    state,
    choice,
    written,
    asked: asked?.code ?? null,
  }));

async function codeOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error.code;
  throw error;
}

/** One person with a claim of an offer. */
async function one(over = {}, fields: Record<string, string> = { amount: "54.00" }) {
  const makeGood = await offer(over);
  const [person] = await makeAffected(database, incidentId, 1, fields);
  if (!person) throw new Error("nobody was made");
  const claimId = (await issue(makeGood.id, [person])).get(person.affectedId);
  if (!claimId) throw new Error("no claim was given");
  return { makeGood, person, claimId };
}

describe("giving claims", () => {
  it("gives each person one, asked again nothing new, and one to a person with two handles", async () => {
    const makeGood = await offer();
    const people = await makeAffected(database, incidentId, 3);
    const [first, second, third] = people;
    await database.db.handle.update({
      where: { id: second?.handleId ?? "" },
      data: { customerId: first?.customerId ?? "" },
    });
    const claims = await issue(makeGood.id, people);
    expect(claims.size).toBe(3);
    expect(claims.get(second?.affectedId ?? "")).toBe(claims.get(first?.affectedId ?? ""));
    expect(claims.get(third?.affectedId ?? "")).not.toBe(claims.get(first?.affectedId ?? ""));
    expect(await issue(makeGood.id, people)).toEqual(claims);
    expect((await getMakeGood(lead(), makeGood.id)).counts).toMatchObject({ offered: 2, mostCost: 2 * 5400 });
  });

  it("gives two batches at once no person two", async () => {
    const makeGood = await offer();
    const people = await makeAffected(database, incidentId, 40);
    const [first] = people;
    await database.db.handle.updateMany({
      where: { id: { in: people.map(({ handleId }) => handleId) } },
      data: { customerId: first?.customerId ?? "" },
    });
    await Promise.all(people.map((person) => issue(makeGood.id, [person])));
    expect(await database.db.claim.count({ where: { makeGoodId: makeGood.id } })).toBe(1);
  });

  it("keeps no token, only what finds it, and leaves people of other incidents out", async () => {
    const { makeGood, claimId } = await one();
    const url = claimUrl(public_(), claimId, "https://care.northwind.example");
    expect(url).toMatch(/^https:\/\/care\.northwind\.example\/claim\/[\w-]{24}$/);
    const row = JSON.stringify(await database.db.claim.findUnique({ where: { id: claimId } }), (_, value) =>
      typeof value === "bigint" ? Number(value) : value,
    );
    expect(row).not.toContain(url.split("/").at(-1));
    const others = await makeAffected(database, await makeIncident(database), 1);
    expect((await issue(makeGood.id, others)).size).toBe(0);
  });
});

describe("choosing", () => {
  it("stands in the ledger, the history, the hook and the list of whoever pays, once", async () => {
    await createHook(database.ctx(desk.ida), {
      url: "https://pay.northwind.example/in",
      events: ["claim.chosen"],
    });
    const { makeGood, person, claimId } = await one();
    const seeded = await seedConversation(database, { teamId: desk.care, customerId: person.customerId });
    await database.db.thread.update({ where: { id: seeded.threadId }, data: { handleId: person.handleId } });
    expect(await choose(claimId, "refund")).toBe("chosen");
    await Promise.all([choose(claimId, "refund"), choose(claimId, "refund")]);
    expect(await ofPerson(person)).toEqual([
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
    for await (const line of exportClaims(lead(), makeGood.id)) csv += line;
    expect(csv.trim().split("\n")).toHaveLength(2);
    expect(csv).toContain("5521-0");
    expect(csv).toContain("54.00");
  });

  it("may become something else until it is paid", async () => {
    const { makeGood, person, claimId } = await one();
    await choose(claimId, "refund");
    await choose(claimId, "next");
    expect((await getMakeGood(lead(), makeGood.id)).counts).toMatchObject({
      cost: 1400,
      byChoice: { next: 1 },
    });
    const offers = await database.db.offer.findMany({ where: { incidentId }, orderBy: { id: "asc" } });
    expect(offers.map(({ state }) => state).sort()).toEqual(["accepted", "refused"]);
    const standing = offers.find(({ state }) => state === "accepted");
    await settleOffer(lead(), standing?.id ?? "", "pay");
    expect(await codeOf(choose(claimId, "refund"))).toBe("claim-paid");
    expect(await choose(claimId, "next")).toBe("chosen");
    expect((await ofPerson(person))[0]?.written).toBe("USD 20.00");
    await settleOffer(lead(), standing?.id ?? "", "return");
    expect((await getMakeGood(lead(), makeGood.id)).counts.cost).toBe(0);
  });

  it("never passes the cap, however many choose at once; what goes over waits for a lead", async () => {
    const makeGood = await offer({ cap: 5 * 5400 });
    const people = await makeAffected(database, incidentId, 20);
    const claims = await issue(makeGood.id, people);
    const outcomes = await Promise.all([...claims.values()].map((id) => choose(id, "refund")));
    expect(outcomes.filter((outcome) => outcome === "chosen")).toHaveLength(5);
    expect((await getMakeGood(lead(), makeGood.id)).counts).toMatchObject({
      claimed: 5,
      asked: 15,
      cost: 27_000,
    });
    const asked = await listClaims(lead(), makeGood.id, listClaimsSchema.parse({ asked: "true" }));
    const [first, second] = asked.data;
    await decideClaim(lead(), first?.id ?? "", { approve: true });
    await decideClaim(lead(), second?.id ?? "", { approve: false });
    expect((await getMakeGood(lead(), makeGood.id)).counts).toMatchObject({
      claimed: 6,
      asked: 13,
      cost: 32_400,
    });
    expect(await codeOf(decideClaim(lead(), second?.id ?? "", { approve: true }))).toBe("claim-not-asked");
    expect(await codeOf(decideClaim(database.ctx(desk.greta), second?.id ?? "", { approve: true }))).toBe(
      "leads-only",
    );
  });

  it("asks a lead where nobody can read what was paid, and never guesses", async () => {
    const { person, claimId } = await one({}, { amount: "about 50" });
    expect(await choose(claimId, "refund")).toBe("asked");
    expect(await ofPerson(person)).toEqual([
      { state: "offered", choice: null, written: null, asked: "no-amount" },
    ]);
    expect(await codeOf(decideClaim(lead(), claimId, { approve: true }))).toBe("claim-amount");
    expect(await codeOf(decideClaim(lead(), claimId, { approve: true, amount: 900_000 }))).toBe(
      "offer-range",
    );
    await decideClaim(lead(), claimId, { approve: true, amount: 4900 });
    expect((await ofPerson(person))[0]).toMatchObject({
      state: "claimed",
      written: "USD 49.00",
      asked: null,
    });
  });

  it("is over when it ran out or was stopped, and what was chosen stays", async () => {
    const { makeGood, person, claimId } = await one();
    const [late] = await makeAffected(database, incidentId, 1);
    const lateId = late ? (await issue(makeGood.id, [late])).get(late.affectedId) : undefined;
    await choose(claimId, "refund");
    await stopMakeGood(lead(), makeGood.id);
    expect(await codeOf(choose(lateId ?? "", "refund"))).toBe("claim-stopped");
    expect(await codeOf(choose(claimId, "next"))).toBe("claim-paid");
    expect((await getMakeGood(lead(), makeGood.id)).counts).toMatchObject({
      claimed: 1,
      stopped: 1,
      mostCost: 0,
    });
    const second = await one();
    database.clock.now = new Date("2026-12-01T09:00:00.000Z");
    expect(await codeOf(choose(second.claimId, "refund"))).toBe("claim-expired");
    expect((await ofPerson(person))[0]?.state).toBe("claimed");
    expect((await ofPerson(second.person))[0]?.state).toBe("expired");
  });

  it("counts one person once, by whichever handle they chose", async () => {
    const makeGood = await offer();
    const [first, second] = await makeAffected(database, incidentId, 2);
    if (!first || !second) throw new Error("nobody was made");
    const claims = await issue(makeGood.id, [first, second]);
    await choose(claims.get(first.affectedId) ?? "", "refund");
    await database.db.handle.update({
      where: { id: second.handleId },
      data: { customerId: first.customerId },
    });
    expect(await codeOf(choose(claims.get(second.affectedId) ?? "", "refund"))).toBe("claim-elsewhere");
  });
});

describe("a link", () => {
  it("is found by no guess of a hundred thousand, nor by another's, changed or cut", async () => {
    const { claimId } = await one();
    const token = claimToken(public_(), claimId);
    const near = [
      token.slice(0, -1),
      `${token}A`,
      token.toLowerCase(),
      token.replace(/.$/, "_"),
      "",
      "'; --",
    ];
    for (const guess of near)
      expect(await codeOf(chooseClaim(public_(), { token: guess, choiceId: "refund" }))).toBe(
        "claim-link-dead",
      );
    const { vault } = public_();
    const hashes = Array.from({ length: 100_000 }, () =>
      vault.digest("claim", randomBytes(18).toString("base64url")),
    );
    const [{ hits } = { hits: -1 }] = await database.db.$queryRaw<{ hits: number }[]>`
      SELECT count(*)::int AS hits FROM "Claim" WHERE "tokenHash" = ANY(${hashes}::text[])`;
    expect(hits).toBe(0);
  });

  it("is handed to an agent for a private answer, unless it leads to nothing or the person is another team's", async () => {
    const { makeGood, person, claimId } = await one();
    await seedConversation(database, { teamId: desk.care, customerId: person.customerId });
    const url = await getClaimLink(database.ctx(desk.greta), claimId, "https://care.northwind.example");
    expect(url).toBe(claimUrl(public_(), claimId, "https://care.northwind.example"));
    expect(await codeOf(getClaimLink(database.ctx(desk.noah), claimId, "https://x.example"))).toBe(
      "not-found",
    );
    expect(
      await codeOf(chooseFor(database.ctx(desk.noah), claimId, { choiceId: "next", reason: "said so" })),
    ).toBe("not-found");
    expect(
      await chooseFor(database.ctx(desk.greta), claimId, { choiceId: "next", reason: "said it by phone" }),
    ).toBe("chosen");
    expect((await listClaimsOf(database.ctx(desk.greta), person.customerId))[0]).toMatchObject({
      ...{ choice: "20 off your next order", chosenBy: "Greta Tamm" },
    });
    const [other] = await makeAffected(database, incidentId, 1);
    const otherId = (await issue(makeGood.id, other ? [other] : [])).get(other?.affectedId ?? "") ?? "";
    await stopMakeGood(lead(), makeGood.id);
    expect(await codeOf(getClaimLink(lead(), otherId, "https://x.example"))).toBe("claim-stopped");
  });
});

describe("what waits for an order to be late", () => {
  it("is reserved until it is, by a list of orders in any case, and is offered once", async () => {
    const makeGood = await offer({ condition: "late" });
    const people = await makeAffected(database, incidentId, 3);
    const claims = await issue(makeGood.id, people);
    const [first] = people;
    const claimId = claims.get(first?.affectedId ?? "") ?? "";
    expect(await codeOf(choose(claimId, "refund"))).toBe("claim-reserved");
    const marked = await markLate(lead(), { orders: ["5521-0", "nobody's"], incidentId });
    expect(marked).toEqual({ found: 1, marked: 1, offered: 1, missing: ["nobody's"] });
    expect(await markLate(lead(), { orders: ["5521-0"], incidentId })).toMatchObject({
      marked: 0,
      offered: 0,
    });
    expect(await choose(claimId, "refund")).toBe("chosen");
    expect((await getMakeGood(lead(), makeGood.id)).counts).toMatchObject({ claimed: 1, reserved: 2 });
    const [more] = await makeAffected(database, incidentId, 1, { order: "77", amount: "9" });
    await markLate(lead(), { orders: ["77"], incidentId });
    await issue(makeGood.id, more ? [more] : []);
    expect((await ofPerson(more))[0]?.state).toBe("offered");
    expect(await codeOf(markLate(database.ctx(desk.greta), { orders: ["77"] }))).toBe("forbidden");
  });
});

describe("laying one down", () => {
  it("refuses what nobody could read, choose or pay", async () => {
    expect(await codeOf(offer({ fallbackLanguage: "de" }))).toBe("make-good-text");
    const texts = (title: string) => ({ en: { title, body: "b", about: "" } });
    expect(await codeOf(offer({ texts: texts("Hi {email}") }))).toBe("make-good-field");
    expect(await codeOf(offer({ texts: texts("Hi {first_name") }))).toBe("make-good-field");
    expect(await codeOf(offer({ expiresAt: "2026-11-22T00:00:00Z" }))).toBe("make-good-expiry");
    const choice = { id: "a", kindId: kinds.refund.id, texts: { en: { title: "A", detail: "" } } };
    const none = { ...choice, amount: null, amountField: null };
    expect(await codeOf(offer({ choices: [none] }))).toBe("make-good-amount");
    const some = { ...choice, amount: 500, amountField: null };
    expect(await codeOf(offer({ choices: [some, some] }))).toBe("make-good-choice");
    expect(await codeOf(offer({ choices: [{ ...some, amount: 900_000 }] }))).toBe("offer-range");
    expect(await codeOf(offer({ choices: [{ ...some, kindId: database.id() }] }))).toBe("not-found");
  });

  it("keeps its sums once somebody has it, and its cap above what was chosen", async () => {
    const { makeGood, claimId } = await one();
    await choose(claimId, "refund");
    const change = (over: object) => changeMakeGood(lead(), makeGood.id, over);
    const [first] = makeGood.choices;
    expect(await codeOf(change({ choices: first ? [first] : [] }))).toBe("make-good-given");
    expect(await codeOf(change({ condition: "late" }))).toBe("make-good-given");
    expect(await codeOf(change({ cap: 100 }))).toBe("make-good-cap");
    expect(await codeOf(change({ changeNumber: 9 }))).toBe("make-good-changed");
    expect(await change({ cap: 6000, name: "Flowers" })).toMatchObject({
      cap: 6000,
      name: "Flowers",
      changeNumber: 2,
    });
  });
});
