import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/lib/context/ctx";
import { changeMakeGood } from "@/lib/goodwill/make-good/change-make-good";
import { getMakeGood } from "@/lib/goodwill/make-good/list-make-goods";
import { stopMakeGood } from "@/lib/goodwill/make-good/stop-make-good";
import { createHook } from "@/lib/integrations/hooks/keep-hooks";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { until } from "../support/house-desk";
import { codeOf, makeAffected, makeGoodRig, makeIncident, makeKinds } from "../support/make-good-desk";
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
  await createHook(database.ctx(desk.ida), {
    url: "https://pay.example/hook",
    events: ["claim.chosen"],
  });
});
afterAll(() => database.drop());
beforeEach(async () => {
  incidentId = await makeIncident(database);
});

const offersOf = (claimId: string) =>
  database.db.auditEntry.count({ where: { action: "claim.chosen", subjectId: claimId } });
const callsOf = (claimId: string) =>
  database.db.hookDelivery.count({ where: { key: { startsWith: `claim:${claimId}:` } } });

describe("a claim pressed many times at once", () => {
  it("is chosen once: one line of the ledger, one call of the payer", async () => {
    const { claimId, makeGood } = await rig.one();
    const pressed = await Promise.all(Array.from({ length: 50 }, () => rig.choose(claimId, "refund")));
    expect(new Set(pressed)).toEqual(new Set(["chosen"]));
    expect(await offersOf(claimId)).toBe(1);
    expect(await callsOf(claimId)).toBe(1);
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts).toMatchObject({ claimed: 1, cost: 5400 });
  });

  it("by two choices ends in one that counts, each told once, and no more often than twenty times", async () => {
    const { claimId, makeGood, person } = await rig.one();
    const pressed = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        rig.choose(claimId, n % 2 === 0 ? "refund" : "next").catch((error: { code: string }) => error.code),
      ),
    );
    expect(pressed.every((outcome) => outcome === "chosen" || outcome === "claim-often")).toBe(true);
    const standing = await database.db.offer.findMany({
      where: { handleId: person.handleId, state: "accepted" },
    });
    expect(standing).toHaveLength(1);
    const turns = await offersOf(claimId);
    expect(turns).toBeLessThanOrEqual(20);
    expect(await callsOf(claimId)).toBe(turns);
    const { counts } = await getMakeGood(rig.lead(), makeGood.id);
    expect(counts.cost).toBe(Number(standing[0]?.cost));
  });

  it("is refused once the stop was answered, also when it was under way before", async () => {
    const { claimId, makeGood } = await rig.one();
    let choosing: Promise<string> | undefined;
    await inTransaction(rig.lead(), async (ctx) => {
      await ctx.db.makeGood.update({
        where: { id: makeGood.id },
        data: { stoppedAt: database.clock.now, changeNumber: { increment: 1 } },
      });
      choosing = codeOf(rig.choose(claimId, "refund"));
      await until("the choice waits for the stop", async () => {
        const [row] = await database.db.$queryRaw<{ waits: boolean }[]>`
          SELECT count(*) > 0 AS waits FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
          WHERE NOT l.granted AND a.datname = current_database()`;
        return row?.waits;
      });
    });
    expect(await choosing).toBe("claim-stopped");
    expect(await callsOf(claimId)).toBe(0);
    expect((await getMakeGood(rig.lead(), makeGood.id)).counts).toMatchObject({ claimed: 0, cost: 0 });
  });

  it("while it is stopped and its cap moved leaves a spent sum that is that of its offers, never over the cap", async () => {
    const makeGood = await rig.offer({ cap: 10 * 5400 });
    const people = await makeAffected(database, incidentId, 30);
    const claims = [...(await rig.issue(makeGood.id, people)).values()];
    const press = (id: string, n: number) =>
      rig.choose(id, n % 3 === 0 ? "next" : "refund").catch((error: { code: string }) => error.code);
    const outcomes = await Promise.all([
      ...claims.map(press),
      changeMakeGood(rig.lead(), makeGood.id, { cap: 8 * 5400 }).catch(() => undefined),
      ...claims.map((id, n) => press(id, n + 1)),
      stopMakeGood(rig.lead(), makeGood.id),
    ]);
    expect(outcomes.length).toBe(62);
    const { counts, cap } = await getMakeGood(rig.lead(), makeGood.id);
    const [sum] = await database.db.$queryRaw<{ cost: number }[]>`
      SELECT coalesce(sum(o.cost), 0)::float8 AS cost FROM "Claim" c JOIN "Offer" o ON o.id = c."offerId"
      WHERE c."makeGoodId" = ${makeGood.id}::uuid AND o.state = 'accepted'`;
    expect(counts.cost).toBe(sum?.cost);
    expect(counts.cost).toBeLessThanOrEqual(cap ?? 0);
    expect(counts.claimed).toBeGreaterThan(0);
  });
});
