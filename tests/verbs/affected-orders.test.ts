import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { linkHandle } from "@/lib/conversations/link-handle";
import { addByHand } from "@/lib/incidents/affected/add-by-hand";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { eraseAffected } from "@/lib/incidents/affected/erase-affected";
import { exportAffected } from "@/lib/incidents/affected/export-affected";
import { listAffected } from "@/lib/incidents/affected/list-affected";
import { runAffectedJobs } from "@/lib/incidents/affected/run-affected-jobs";
import { addPersonSchema, listAffectedSchema } from "@/lib/incidents/affected-schemas";
import { readCandidates } from "@/lib/incidents/mailings/letters/read-candidates";
import { readMailingFacts } from "@/lib/incidents/mailings/read-mailing-facts";
import { addList, countsOf, seedIncident } from "../support/affected-desk";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let ana: Actor;
let incidentId: string;
beforeAll(async () => {
  database = await testDatabase();
  ana = (await seedReplyDesk(database)).ana;
});
afterAll(() => database.drop());
beforeEach(async () => {
  incidentId = await seedIncident(database, ana);
});

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const add = (list: string, isDryRun = false) => {
  database.clock.now = new Date(database.clock.now.getTime() + 1000);
  return addList(database, ana, incidentId, list, { isDryRun });
};
const people = async (over: object = {}) =>
  (await listAffected(database.ctx(ana), incidentId, listAffectedSchema.parse(over))).data;
const ordersOf = async (over: object = {}) =>
  (await people(over)).map(({ handle, fields, orders }) => [
    handle.name,
    fields.order ?? null,
    orders.map((each) => [each.fields.order ?? each.fields.flight ?? "", each.lateAt !== null]),
  ]);
const candidates = (jobIds: string[], who: "all" | "late" = "all", body = "{orders}") =>
  readCandidates(database.ctx(), {
    ...{ mailingId: database.id(), incidentId, channel: "email", audience: { who, jobIds } },
    ...{ texts: { en: { subject: "s", body } }, after: null, limit: 100 },
  });
const codes = (job: Awaited<ReturnType<typeof add>>) => job.errors.map(({ line, code }) => [line, code]);
const rows = async () => ({
  affected: await database.db.affected.findMany({ where: { incidentId }, orderBy: { id: "asc" } }),
  orders: await database.db.$queryRaw<unknown[]>`
    SELECT o."affectedId", o.fields, o."lateAt" FROM "AffectedOrder" o JOIN "Affected" a ON a.id = o."affectedId"
    WHERE a."incidentId" = ${incidentId}::uuid ORDER BY o.fields::text`,
});

describe("a person of several lists", () => {
  it("is found by each of them, and written to by each, whatever came after", async () => {
    const first = await add(lines("email,order", "both@example.com,1", "one@example.com,2"));
    const second = await add(lines("email,order", "both@example.com,1", "two@example.com,3"));
    const names = async (jobId: string) => (await people({ jobId })).map(({ handle }) => handle.name).sort();
    expect(await names(first.id)).toEqual(["both@example.com", "one@example.com"]);
    expect(await names(second.id)).toEqual(["both@example.com", "two@example.com"]);
    const addresses = async (...ids: string[]) =>
      (await candidates(ids)).candidates.map(({ address }) => address).sort();
    expect(await addresses(first.id)).toEqual(["both@example.com", "one@example.com"]);
    expect(await addresses(second.id)).toEqual(["both@example.com", "two@example.com"]);
    expect(await addresses(first.id, second.id)).toHaveLength(3);
    expect(await readMailingFacts(database.ctx(), incidentId, [first.id])).toMatchObject({
      people: 2,
      fields: ["order", "orders"],
    });
  });

  it("is found by each list also where two linked handles came by one each", async () => {
    const first = await add(lines("email,order", "home@example.com,1"));
    const second = await add(lines("email,order", "work@example.com,2"));
    const handle = (externalId: string) => database.db.handle.findFirstOrThrow({ where: { externalId } });
    await linkHandle(database.ctx(ana), {
      handleId: (await handle("work@example.com")).id,
      customerId: (await handle("home@example.com")).customerId,
      evidence: "agent-judgement",
      reason: "Said so",
    } as Parameters<typeof linkHandle>[1]);
    for (const job of [first, second]) expect(await people({ jobId: job.id })).toHaveLength(1);
    expect((await people())[0]?.orders.map(({ fields }) => fields.order)).toEqual(["1", "2"]);
    expect(countsOf(await add(lines("email,order", "home@example.com,2")))).toEqual([0, 0, 1, 0]);
    expect((await people())[0]?.orders).toHaveLength(2);
  });
});

describe("two orders of one person", () => {
  it("of one list both stand, the person once; an equal line is twice, and another word of an order is said", async () => {
    const list = lines(
      "email,order,product,late",
      "jo@example.com,A-1,Roses,",
      "Jo@Example.com,A-2,Tulips,yes",
      "jo@example.com,a-2,Tulips,",
      "jo@example.com,A-1,Vase,",
      "bo@example.com,A-3,Roses,",
    );
    for (const isDryRun of [true, false]) {
      const job = await add(list, isDryRun);
      expect(countsOf(job)).toEqual([2, 0, 0, 2]);
      expect(codes(job)).toEqual([
        [4, "affected-order-otherwise"],
        [5, "affected-order-otherwise"],
      ]);
      expect(job.affected).toMatchObject({ newPeople: 2, orders: 3, furtherOrders: 1 });
    }
    expect(await ordersOf()).toEqual([
      [
        "jo@example.com",
        "A-2",
        [
          ["A-1", false],
          ["A-2", true],
        ],
      ],
      ["bo@example.com", "A-3", [["A-3", false]]],
    ]);
    const again = await add(
      lines("email,order,product", "jo@example.com,A-1,Roses", "jo@example.com,A-1,Roses"),
    );
    expect([...countsOf(again), ...codes(again)]).toEqual([0, 0, 1, 1, [3, "affected-twice"]]);
    expect((await countAffected(database.ctx(ana), incidentId)).people).toBe(2);
  });

  it("of two lists both stand: the newer is what letters say, and words without a number are of the newest", async () => {
    await add(lines("email,order,flight", "jo@example.com,A-1,NW 1"));
    expect(countsOf(await add(lines("email,order", "jo@example.com,B-1")))).toEqual([0, 1, 0, 0]);
    expect(await ordersOf()).toEqual([
      [
        "jo@example.com",
        "B-1",
        [
          ["A-1", false],
          ["B-1", false],
        ],
      ],
    ]);
    expect((await people())[0]?.fields).toEqual({ order: "B-1" });
    await add(lines("email,gate", "jo@example.com,14"));
    expect((await people())[0]?.fields).toEqual({ order: "B-1", gate: "14" });
    expect((await people({ q: "a-1" })).map(({ handle }) => handle.name)).toEqual(["jo@example.com"]);
    const [candidate] = (await candidates([])).candidates;
    expect(candidate?.orders.map(({ fields }) => fields.order)).toEqual(["A-1", "B-1"]);
    expect((await candidates([], "all", "{order}")).candidates[0]?.orders).toEqual([]);
  });

  it("of two lists at once both stand, each order once", async () => {
    const list = (prefix: string) =>
      lines("email,order", ...Array.from({ length: 40 }, (_, n) => `p${n}@example.com,${prefix}${n}`));
    await Promise.all(["A", "B", "A"].map((prefix) => add(list(prefix))));
    const all = (await people()).map(({ orders }) =>
      orders
        .map(({ fields }) => fields.order?.[0])
        .sort()
        .join(""),
    );
    expect(all).toEqual(Array.from({ length: 40 }, () => "AB"));
  });

  it("without numbers are told apart by their words in one list, and corrected by the next", async () => {
    await add(
      lines(
        "email,flight,seat",
        "jo@example.com,NW 1,1A",
        "jo@example.com,NW 2,2A",
        "jo@example.com,NW 1,1A",
      ),
    );
    expect((await ordersOf())[0]?.[2]).toEqual([
      ["NW 1", false],
      ["NW 2", false],
    ]);
    const next = await add(lines("email,flight,seat", "jo@example.com,NW 1,9A", "jo@example.com,NW 2,9B"));
    expect(next.affected).toMatchObject({ orders: 2 });
    expect((await people())[0]?.orders.map(({ fields }) => fields)).toEqual([
      { flight: "NW 1", seat: "9A" },
      { flight: "NW 2", seat: "9B" },
    ]);
  });

  it("by hand is one more, and said again none", async () => {
    await add(lines("email,order", "jo@example.com,A-1"));
    const wish = addPersonSchema.parse({ email: "jo@example.com", fields: { order: "H-1" } });
    for (let i = 0; i < 2; i++) {
      const person = await addByHand(database.ctx(ana), incidentId, wish);
      expect(person.orders.map(({ fields }) => fields.order)).toEqual(["A-1", "H-1"]);
    }
    expect((await people())[0]?.source).toBe("list");
  });

  it("stand in the export with what is late, formulas as text, and are gone with the person", async () => {
    await add(lines("email,order,late", "jo@example.com,=1+1,", "jo@example.com,A-2,yes"));
    let csv = "";
    for await (const part of await exportAffected(database.ctx(ana), incidentId)) csv += part;
    expect(csv.split("\n")[0]).toContain('"orders","late_orders"');
    expect(csv).toContain(`"'=1+1; A-2","A-2"`);
    const late = (await candidates([], "late")).candidates[0];
    expect([late?.fields.order, late?.orders.map(({ fields }) => fields.order)]).toEqual(["A-2", ["A-2"]]);
    const { affected } = await rows();
    await eraseAffected(
      database.ctx(),
      affected.map(({ handleId }) => handleId),
    );
    expect((await rows()).orders).toEqual([]);
    expect((await people())[0]?.orders).toEqual([]);
  });
});

describe("a long list with people who bought twice", () => {
  const PEOPLE = 8000;
  const list = lines(
    "email,order",
    ...Array.from({ length: PEOPLE }, (_, n) => `p${n}@example.com,${n}`),
    ...Array.from({ length: 1500 }, (_, n) => `p${n * 5}@example.com,again ${n}`),
    ...Array.from({ length: 500 }, (_, n) => `p${n}@example.com,${n}`),
  );

  it("says so before anybody is added, adds them once, and goes on after its worker died as if it had not", async () => {
    const dry = await add(list, true);
    expect(countsOf(dry)).toEqual([PEOPLE, 0, 0, 500]);
    expect(dry.affected).toMatchObject({ orders: PEOPLE + 1500, furtherOrders: 1500 });

    const staged = await add(list);
    expect(countsOf(staged)).toEqual([PEOPLE, 0, 0, 500]);
    const first = await rows();
    expect([first.affected.length, first.orders.length]).toEqual([PEOPLE, 3000]);

    // As after a kill whose last commits were lost to the job alone: the same lines once more.
    await database.db.jobError.deleteMany({ where: { jobId: staged.id } });
    await database.db.job.update({
      where: { id: staged.id },
      data: { state: "waiting", doneRows: 7000, fence: { increment: 1 }, endedAt: null },
    });
    await runAffectedJobs(database.ctx(), new AbortController().signal);
    expect(await rows()).toEqual(first);

    expect(countsOf(await add(list))).toEqual([0, 0, PEOPLE, 500]);
    const again = await rows();
    expect(again.orders).toEqual(first.orders);
    expect(again.affected.map(({ id, fields }) => [id, fields])).toEqual(
      first.affected.map(({ id, fields }) => [id, fields]),
    );
  });
});
