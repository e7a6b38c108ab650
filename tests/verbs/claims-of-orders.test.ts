import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { linkHandle } from "@/lib/conversations/link-handle";
import { claimToken } from "@/lib/goodwill/make-good/claim-token";
import { exportClaims } from "@/lib/goodwill/make-good/export-claims";
import { findClaim, getClaimBrand } from "@/lib/goodwill/make-good/find-claim";
import { getMakeGood } from "@/lib/goodwill/make-good/list-make-goods";
import { markClaimLate, markLate } from "@/lib/incidents/affected/mark-late";
import { createHook } from "@/lib/integrations/hooks/keep-hooks";
import { addList } from "../support/affected-desk";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { codeOf, makeGoodRig, makeIncident, makeKinds, type Person } from "../support/make-good-desk";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let rig: ReturnType<typeof makeGoodRig>;
let incidentId: string;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  const kinds = await makeKinds(database, desk.ana);
  rig = makeGoodRig(database, desk, kinds, () => incidentId);
});
afterAll(() => database.drop());
beforeEach(async () => {
  incidentId = await makeIncident(database);
});

const add = (...rows: string[]) => {
  database.clock.now = new Date(database.clock.now.getTime() + 1000);
  return addList(database, desk.ana, incidentId, `email,order,amount\n${rows.join("\n")}\n`);
};
async function personBy(externalId: string): Promise<Person> {
  const [found] = await database.db.$queryRaw<Person[]>`
    SELECT a.id AS "affectedId", a."handleId", h."customerId" FROM "Affected" a JOIN "Handle" h ON h.id = a."handleId"
    WHERE a."incidentId" = ${incidentId}::uuid AND h."externalId" = ${externalId}`;
  if (!found) throw new Error("nobody such");
  return found;
}
/** Jo bought A-1 for 54 and A-2 for 30, and has a claim. */
async function jo(over: object = {}) {
  await add("jo@example.com,A-1,54.00", "jo@example.com,A-2,30.00");
  const makeGood = await rig.offer(over);
  const person = await personBy("jo@example.com");
  const claimId = (await rig.issue(makeGood.id, [person])).get(person.affectedId) ?? "";
  const worth = async () =>
    (await database.db.claim.findUniqueOrThrow({ where: { id: claimId } })).amounts as object;
  const counts = async () => (await getMakeGood(rig.lead(), makeGood.id)).counts;
  const late = (...orders: string[]) => markLate(rig.lead(), { orders, incidentId });
  return { makeGood, person, claimId, worth, counts, late };
}

describe("what waits for one of several orders to be late", () => {
  it("opens by any of them, is worth those that are, and what was chosen stays", async () => {
    const { claimId, person, worth, counts, late } = await jo({ condition: "late" });
    expect(await counts()).toMatchObject({ reserved: 1, mostCost: 8400 });
    expect(await late("a-1", "A-9")).toEqual({ found: 1, marked: 1, offered: 1, missing: ["a-9"] });
    expect(await worth()).toEqual({ refund: 5400, next: 2000 });
    expect(await counts()).toMatchObject({ offered: 1, mostCost: 5400 });
    expect(await late("A-1")).toMatchObject({ found: 1, marked: 0, offered: 0 });

    expect(await late("A-2")).toEqual({ found: 1, marked: 0, offered: 0, missing: [] });
    expect(await worth()).toEqual({ refund: 8400, next: 2000 });
    expect(await rig.choose(claimId, "refund")).toBe("chosen");
    expect(await counts()).toMatchObject({ claimed: 1, cost: 8400 });
    await add("jo@example.com,A-3,10.00");
    await late("A-3");
    expect((await rig.ofPerson(person))[0]).toMatchObject({ state: "claimed", written: "USD 84.00" });
    expect(await counts()).toMatchObject({ cost: 8400 });
  });

  it("opens by a list that says so too", async () => {
    const { claimId, worth } = await jo({ condition: "late" });
    await addList(database, desk.ana, incidentId, "email,order,late\njo@example.com,A-1,yes\n");
    expect(await worth()).toEqual({ refund: 5400, next: 2000 });
    expect(await rig.choose(claimId, "refund")).toBe("chosen");
  });

  it("names on its page the late ones alone", async () => {
    const { claimId, late, makeGood } = await jo({
      condition: "late",
      texts: { en: { title: "t", body: "b", about: "Orders {order}" } },
    });
    const page = async () => {
      const visitor = rig.visitor();
      const languages = { wanted: "en", accepted: "en", known: ["en"] };
      const view = await findClaim(
        visitor,
        claimToken(visitor, claimId),
        await getClaimBrand(visitor),
        languages,
      );
      return [view.said?.about, view.choices[0]?.written?.replace("\u00a0", " ")];
    };
    expect((await page())[0]).toBe("Orders A-1, A-2");
    await late("A-1");
    expect(await page()).toEqual(["Orders A-1", "USD 54.00"]);
    await late("A-2");
    expect(await page()).toEqual(["Orders A-1, A-2", "USD 84.00"]);
    expect(makeGood.condition).toBe("late");
  });

  it("asks a lead for the sum where an agent heard that it is late and not which", async () => {
    const { claimId, worth } = await jo({ condition: "late" });
    await markClaimLate(rig.lead(), claimId);
    expect(await worth()).toEqual({ refund: null, next: 2000 });
    expect(await rig.choose(claimId, "refund")).toBe("asked");
    await add("bo@example.com,B-1,20.00");
    const bo = await personBy("bo@example.com");
    const makeGood = await rig.offer({ condition: "late" });
    const boClaim = (await rig.issue(makeGood.id, [bo])).get(bo.affectedId) ?? "";
    await markClaimLate(rig.lead(), boClaim);
    expect(await rig.choose(boClaim, "refund")).toBe("chosen");
  });
});

describe("what an offer to somebody with several orders is worth", () => {
  it("is by a field all of them together, a fixed sum once, and told with each order to whoever pays", async () => {
    await createHook(database.ctx(desk.ida), {
      url: "https://pay.northwind.example/two",
      events: ["claim.chosen"],
    });
    const { makeGood, claimId, worth } = await jo();
    expect(await worth()).toEqual({ refund: 8400, next: 2000 });
    expect(await rig.choose(claimId, "refund")).toBe("chosen");
    const [told] = await database.db.hookDelivery.findMany({
      where: { event: "claim.chosen" },
      orderBy: { id: "desc" },
    });
    expect(told?.body).toMatchObject({ order: "A-2", orders: ["A-1", "A-2"], amount: 8400 });
    let csv = "";
    for await (const line of exportClaims(rig.lead(), makeGood.id)) csv += line;
    expect(csv.trim().split("\n")).toHaveLength(2);
    expect(csv).toContain('"A-1; A-2"');
    expect(csv).toContain("84.00");
  });

  it("grows with an order told later, as long as nothing was chosen, within its cap", async () => {
    const { claimId, worth, counts } = await jo({ cap: 9000 });
    await add("jo@example.com,A-3,10.00", "bo@example.com,B-1,1.00");
    expect(await worth()).toEqual({ refund: 9400, next: 2000 });
    expect(await counts()).toMatchObject({ mostCost: 9400, cost: 0 });
    expect(await rig.choose(claimId, "refund")).toBe("asked");
    expect(await rig.choose(claimId, "next")).toBe("chosen");
    expect(await counts()).toMatchObject({ cost: 1400 });
  });

  it("is a lead's to say where the sum of any of them can't be read", async () => {
    const { worth } = await jo();
    await add("jo@example.com,A-3,about 10");
    expect(await worth()).toEqual({ refund: null, next: 2000 });
  });

  it("counts an order once that two linked handles told", async () => {
    await add("home@example.com,A-1,54.00", "work@example.com,a-1,54.00");
    const [home, work] = [await personBy("home@example.com"), await personBy("work@example.com")];
    await linkHandle(database.ctx(desk.ana), {
      handleId: work.handleId,
      customerId: home.customerId,
      evidence: "agent-judgement",
      reason: "Said so",
    } as Parameters<typeof linkHandle>[1]);
    const makeGood = await rig.offer();
    const claims = await rig.issue(makeGood.id, [home, work]);
    expect(new Set(claims.values()).size).toBe(1);
    const row = await database.db.claim.findFirstOrThrow({ where: { makeGoodId: makeGood.id } });
    expect(row.amounts).toEqual({ refund: 5400, next: 2000 });
  });

  it("is never more than what was spent, however many choose while orders turn late", async () => {
    const emails = Array.from({ length: 12 }, (_, n) => `p${n}@example.com`);
    await add(...emails.flatMap((email, n) => [`${email},L${n},10.00`, `${email},M${n},5.00`]));
    const makeGood = await rig.offer({ condition: "late", cap: 10_000 });
    const people = await Promise.all(emails.map(personBy));
    const claims = [...(await rig.issue(makeGood.id, people)).values()];
    await markLate(rig.lead(), { orders: emails.map((_, n) => `L${n}`), incidentId });
    await Promise.all([
      ...claims.map((id) => rig.choose(id, "refund")),
      markLate(rig.lead(), { orders: emails.map((_, n) => `m${n}`), incidentId }),
    ]);
    const [sum] = await database.db.$queryRaw<{ cost: number; wrong: number }[]>`
      SELECT coalesce(sum(cost), 0)::int AS cost,
        count(*) FILTER (WHERE choice IS NOT NULL AND amount NOT IN (1000, 1500))::int AS wrong
      FROM (SELECT "choiceId" AS choice, amount, cost FROM "Claim" WHERE "makeGoodId" = ${makeGood.id}::uuid) c`;
    const { counts } = await getMakeGood(rig.lead(), makeGood.id);
    expect([counts.cost, sum?.wrong]).toEqual([sum?.cost, 0]);
    expect(counts.cost).toBeLessThanOrEqual(10_000);
    expect(counts.claimed + counts.asked).toBe(12);
    expect(await codeOf(rig.choose(claims[0] ?? "", "nothing"))).toBe("malformed");
  });
});
