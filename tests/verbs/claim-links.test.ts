import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eraseOffers } from "@/lib/goodwill/erase-offers";
import { changeMakeGood } from "@/lib/goodwill/make-good/change-make-good";
import { chooseClaim } from "@/lib/goodwill/make-good/choose-claim";
import { chooseFor } from "@/lib/goodwill/make-good/choose-for";
import { claimUrl } from "@/lib/goodwill/make-good/claim-link";
import { claimToken } from "@/lib/goodwill/make-good/claim-token";
import { findClaim, getClaimBrand } from "@/lib/goodwill/make-good/find-claim";
import { getClaimLink } from "@/lib/goodwill/make-good/get-claim-link";
import { listClaimsOf } from "@/lib/goodwill/make-good/list-claims";
import { getMakeGood } from "@/lib/goodwill/make-good/list-make-goods";
import { stopMakeGood } from "@/lib/goodwill/make-good/stop-make-good";
import { markLate } from "@/lib/incidents/affected/mark-late";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import {
  codeOf,
  type Kinds,
  makeAffected,
  makeGoodRig,
  makeIncident,
  makeKinds,
} from "../support/make-good-desk";
import { seedReplyDesk } from "../support/reply-desk";

const START = new Date("2026-11-23T09:00:00.000Z");
let database: TestDatabase;
let desk: Desk;
let rig: ReturnType<typeof makeGoodRig>;
let incidentId: string;
let kinds: Kinds;
beforeAll(async () => {
  database = await testDatabase(START);
  desk = await seedReplyDesk(database);
  kinds = await makeKinds(database, desk.ana);
  rig = makeGoodRig(database, desk, kinds, () => incidentId);
});
afterAll(() => database.drop());
beforeEach(async () => {
  database.clock.now = START;
  incidentId = await makeIncident(database);
});

describe("a link", () => {
  it("is found by no guess of a hundred thousand, nor by another's, changed or cut", async () => {
    const { claimId } = await rig.one();
    const token = claimToken(rig.visitor(), claimId);
    const near = [
      token.slice(0, -1),
      `${token}A`,
      token.toLowerCase(),
      token.replace(/.$/, "_"),
      "",
      "'; --",
    ];
    for (const guess of near)
      expect(await codeOf(chooseClaim(rig.visitor(), { token: guess, choiceId: "refund" }))).toBe(
        "claim-link-dead",
      );
    const { vault } = rig.visitor();
    const hashes = Array.from({ length: 100_000 }, () =>
      vault.digest("claim", randomBytes(18).toString("base64url")),
    );
    const [{ hits } = { hits: -1 }] = await database.db.$queryRaw<{ hits: number }[]>`
      SELECT count(*)::int AS hits FROM "Claim" WHERE "tokenHash" = ANY(${hashes}::text[])`;
    expect(hits).toBe(0);
  });

  it("offers kinds younger than what every page says alike", async () => {
    const { claimId } = await rig.one();
    const visitor = rig.visitor();
    const brand = { ...(await getClaimBrand(visitor)), kinds: new Map() };
    const languages = { wanted: null, accepted: "en", known: ["en"] };
    const { choices } = await findClaim(visitor, claimToken(visitor, claimId), brand, languages);
    expect(choices.map(({ kind }) => kind)).toEqual(["refund", "credit"]);
  });

  it("is handed to an agent for a private answer, unless it leads to nothing or the person is another team's", async () => {
    const { makeGood, person, claimId } = await rig.one();
    await seedConversation(database, { teamId: desk.care, customerId: person.customerId });
    const url = await getClaimLink(database.ctx(desk.greta), claimId, "https://care.northwind.example");
    expect(url).toBe(claimUrl(rig.visitor(), claimId, "https://care.northwind.example"));
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
    const otherId = (await rig.issue(makeGood.id, other ? [other] : [])).get(other?.affectedId ?? "") ?? "";
    await stopMakeGood(rig.lead(), makeGood.id);
    expect(await codeOf(getClaimLink(rig.lead(), otherId, "https://x.example"))).toBe("claim-stopped");
  });

  it("ends with the erasure of its person, and what was chosen stays without their words", async () => {
    const { makeGood, person, claimId } = await rig.one();
    const by = { choiceId: "refund", reason: "Agnieszka said so by phone" };
    await chooseFor(rig.lead(), claimId, by);
    await eraseOffers(database.ctx(), [person.handleId]);
    expect(await codeOf(rig.choose(claimId, "next"))).toBe("claim-link-dead");
    const row = await database.db.claim.findUnique({ where: { id: claimId } });
    expect(row).toMatchObject({ chosenReason: "-", amount: 5400, makeGoodId: makeGood.id });
  });
});

describe("what waits for an order to be late", () => {
  it("is reserved until it is, by a list of orders in any case, and is offered once", async () => {
    const makeGood = await rig.offer({ condition: "late" });
    const people = await makeAffected(database, incidentId, 3);
    const claims = await rig.issue(makeGood.id, people);
    const [first] = people;
    const claimId = claims.get(first?.affectedId ?? "") ?? "";
    expect(await codeOf(rig.choose(claimId, "refund"))).toBe("claim-reserved");
    const marked = await markLate(rig.lead(), { orders: ["5521-0", "nobody's"], incidentId });
    expect(marked).toEqual({ found: 1, marked: 1, offered: 1, missing: ["nobody's"] });
    expect(await markLate(rig.lead(), { orders: ["5521-0"], incidentId })).toMatchObject({
      marked: 0,
      offered: 0,
    });
    expect(await rig.choose(claimId, "refund")).toBe("chosen");
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts).toMatchObject({ claimed: 1, reserved: 2 });
    const [more] = await makeAffected(database, incidentId, 1, { order: "77", amount: "9" });
    await markLate(rig.lead(), { orders: ["77"], incidentId });
    await rig.issue(makeGood.id, more ? [more] : []);
    expect((await rig.ofPerson(more))[0]?.state).toBe("offered");
    expect(await codeOf(markLate(database.ctx(desk.greta), { orders: ["77"] }))).toBe("forbidden");
  });
});

describe("laying one down", () => {
  it("refuses what nobody could read, choose or pay", async () => {
    expect(await codeOf(rig.offer({ fallbackLanguage: "de" }))).toBe("make-good-text");
    const texts = (title: string) => ({ en: { title, body: "b", about: "" } });
    expect(await codeOf(rig.offer({ texts: texts("Hi {email}") }))).toBe("make-good-field");
    expect(await codeOf(rig.offer({ texts: texts("Hi {first_name") }))).toBe("make-good-field");
    expect(await codeOf(rig.offer({ expiresAt: "2026-11-22T00:00:00Z" }))).toBe("make-good-expiry");
    const choice = { id: "a", kindId: kinds.refund.id, texts: { en: { title: "A", detail: "" } } };
    const none = { ...choice, amount: null, amountField: null };
    expect(await codeOf(rig.offer({ choices: [none] }))).toBe("make-good-amount");
    const some = { ...choice, amount: 500, amountField: null };
    expect(await codeOf(rig.offer({ choices: [some, some] }))).toBe("make-good-choice");
    expect(await codeOf(rig.offer({ choices: [{ ...some, amount: 900_000 }] }))).toBe("offer-range");
    expect(await codeOf(rig.offer({ choices: [{ ...some, kindId: database.id() }] }))).toBe("not-found");
  });

  it("keeps its sums once somebody has it, and its cap above what was chosen", async () => {
    const { makeGood, claimId } = await rig.one();
    await rig.choose(claimId, "refund");
    const change = (over: object) => changeMakeGood(rig.lead(), makeGood.id, over);
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
