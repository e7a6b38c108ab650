import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerWireRequests } from "@/lib/accounts/answer-wire-requests";
import { pullListening } from "@/lib/intake/pull-listening";
import { readStored } from "@/lib/intake/read-stored";
import { answerDryRun } from "@/lib/listening/answer-dry-run";
import { changeQuery } from "@/lib/listening/change-query";
import { createQuery } from "@/lib/listening/create-query";
import { DRY_RUN, dryRunQuery } from "@/lib/listening/dry-run-query";
import { listQueries } from "@/lib/listening/list-queries";
import { removeQuery } from "@/lib/listening/remove-query";
import { createQuerySchema, dryRunSchema } from "@/lib/listening/schemas";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { listeningDesk, searchingWire, stray } from "../support/listening-desk";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let on: ReturnType<typeof listeningDesk>;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  on = listeningDesk(database, desk);
});
afterAll(() => database.drop());

const wish = (more = {}) =>
  createQuerySchema.parse({ accountId: desk.account, name: "Parcels", query: "northwind parcel", ...more });
const only = async (id: string) => (await listQueries(database.ctx(desk.ana), { id }))[0];
const off = async () => void (await database.db.listeningQuery.updateMany({ data: { isOn: false } }));

describe("a listening query", () => {
  it("is kept by leads of the account's team and by admins alone", async () => {
    for (const actor of [desk.greta, desk.noah])
      await expect(createQuery(database.ctx(actor), wish())).rejects.toMatchObject({ kind: "forbidden" });
    await expect(
      createQuery(database.ctx(desk.ana), wish({ accountId: desk.brandAccount })),
    ).rejects.toMatchObject({ kind: "not-found" });
    const made = await createQuery(database.ctx(desk.ida), wish({ accountId: desk.brandAccount }));
    expect((await listQueries(database.ctx(desk.greta))).map(({ id }) => id)).not.toContain(made.id);
    expect((await listQueries(database.ctx(desk.noah))).map(({ id }) => id)).toContain(made.id);
  });

  it("is refused before it is saved when X would refuse it, with every fault", async () => {
    const refused = createQuery(database.ctx(desk.ana), wish({ query: "northwind shade:dark tone:bad" }));
    await expect(refused).rejects.toMatchObject({
      code: "listening-query-refused",
      details: { faults: [{ code: "unknown-operator" }, { code: "unknown-operator" }] },
    });
    expect(await database.db.listeningQuery.count({ where: { query: { contains: "shade" } } })).toBe(0);
  });

  it("tells whoever is second, and of two of one name the second", async () => {
    const query = await on.query({ name: "Bags" });
    await expect(on.query({ name: "bags" })).rejects.toMatchObject({ code: "listening-name-taken" });
    const { changeNumber } = query;
    await changeQuery(database.ctx(desk.ana), query.id, { query: "northwind bag", changeNumber });
    const late = changeQuery(database.ctx(desk.ida), query.id, { name: "Mine", changeNumber });
    await expect(late).rejects.toMatchObject({ code: "listening-query-changed" });
    await removeQuery(database.ctx(desk.ana), query.id);
    await expect(removeQuery(database.ctx(desk.ana), query.id)).rejects.toMatchObject({ kind: "not-found" });
    expect(await on.query({ name: "Bags" })).toMatchObject({ name: "Bags" });
  });
});

describe("a reading", () => {
  it("stores the bytes first, fills the lane, and goes on from where it stood", async () => {
    await off();
    const { id } = await on.query();
    const wire = searchingWire({
      pages: [{ body: "one", cursor: { doneUntil: "2026-11-23T08:00:00.000Z", resume: null } }],
      fold: () => [stray("41", "51")],
    });
    expect(await pullListening(wire.ctx(database.ctx()), desk.account)).toBe(1);
    const [raw] = await database.db.rawEvent.findMany({ where: { source: `listening:${id}` } });
    expect(raw).toMatchObject({ state: "done", accountId: desk.account });
    expect(await on.stored("post:41")).toMatchObject({ state: "new", rawEventId: raw?.id });
    expect(await database.db.interaction.count()).toBe(0);
    expect(await only(id)).toMatchObject({ state: "running", found: { open: 1 } });
    expect(await pullListening(wire.ctx(database.ctx()), desk.account)).toBe(0);
    database.clock.now = new Date(database.clock.now.getTime() + 60_000);
    expect(await pullListening(wire.ctx(database.ctx()), desk.account)).toBe(1);
    expect(wire.asked[1]?.cursor).toEqual({ doneUntil: "2026-11-23T08:00:00.000Z", resume: null });
    expect(await database.db.listenedPost.count()).toBe(1);
  });

  it("broken off after the bytes were stored is made up by the sweep, still as something heard", async () => {
    await off();
    const { id } = await on.query();
    const wire = searchingWire({ fold: () => [stray("42", "52")] });
    await database.db.rawEvent.create({
      data: {
        id: database.id(),
        receivedAt: new Date(database.clock.now.getTime() - 60_000),
        channel: "x",
        source: `listening:${id}`,
        accountId: desk.account,
        body: new TextEncoder().encode("two"),
      },
    });
    await readStored(wire.ctx(database.ctx()));
    expect(await on.stored("post:42")).toMatchObject({ state: "new" });
    expect(await database.db.interaction.count()).toBe(0);
  });

  it("that X refuses waits for a change, with X's words; one that is limited rests; a spent budget stops it", async () => {
    await off();
    const { id, changeNumber } = await on.query();
    const refuses = searchingWire({ trouble: { kind: "refused", detail: "no such operator" } });
    await pullListening(refuses.ctx(database.ctx()), desk.account);
    expect(await only(id)).toMatchObject({ state: "refused", cause: "no such operator" });
    database.clock.now = new Date(database.clock.now.getTime() + 3_600_000);
    expect(await pullListening(refuses.ctx(database.ctx()), desk.account)).toBe(0);
    await changeQuery(database.ctx(desk.ana), id, { query: "northwind parcel late", changeNumber });
    const until = new Date(database.clock.now.getTime() + 600_000);
    const limited = searchingWire({ trouble: { kind: "limited", until } });
    expect(await pullListening(limited.ctx(database.ctx()), desk.account)).toBe(1);
    expect(await only(id)).toMatchObject({ state: "limited" });
    database.clock.now = new Date(until.getTime() - 1000);
    expect(await pullListening(limited.ctx(database.ctx()), desk.account)).toBe(0);
    database.clock.now = until;
    await database.db.$executeRaw`INSERT INTO "SpendBudget" ("accountId", "monthlyMicros", "changedAt")
      VALUES (${desk.account}::uuid, 1, ${until})`;
    await database.db.$executeRaw`INSERT INTO "Spend" (scope, "dayOn", endpoint, item, count, micros)
      VALUES (${desk.account}, ${until}::date, 'GET /2/tweets/search/recent', 'post-read', 1, 5000)`;
    const quiet = searchingWire({});
    expect(await pullListening(quiet.ctx(database.ctx()), desk.account)).toBe(1);
    expect(quiet.asked).toEqual([]);
    expect(await only(id)).toMatchObject({ state: "spent" });
  });
});

describe("a dry run", () => {
  const run = async (query: string, wire: ReturnType<typeof searchingWire>) => {
    const asked = dryRunQuery(database.ctx(desk.ana), dryRunSchema.parse({ accountId: desk.account, query }));
    const answered = (async () => {
      const deeds = { [DRY_RUN]: answerDryRun };
      for (let tries = 0; tries < 200; tries++) {
        if ((await answerWireRequests(wire.ctx(database.ctx()), deeds)) > 0) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    })();
    const [answer] = await Promise.all([asked, answered]);
    return answer;
  };

  it("tells hits, examples and price, and keeps nothing", async () => {
    const before = await database.db.listenedPost.count();
    const wire = searchingWire({
      trial: { hits: 700, perDay: [{ startAt: "2026-11-22T00:00:00Z", hits: 700 }] },
      fold: () => [stray("61", "71")],
    });
    expect(await run("northwind parcel", wire)).toMatchObject({
      faults: [],
      warnings: [{ code: "own-not-excluded" }],
      hits: 700,
      examples: [{ externalId: "post:61", text: "the northwind parcel 61 never came" }],
      price: { perDayUsd: 1.5, perMonthUsd: 45, lookUsd: 0.155 },
    });
    expect(await database.db.listenedPost.count()).toBe(before);
    expect(await database.db.rawEvent.count({ where: { source: "listening" } })).toBe(0);
  });

  it("asks nobody of what would be refused, and hands on X's own refusal in words", async () => {
    const silent = searchingWire({});
    const ours = await dryRunQuery(
      database.ctx(desk.ana),
      dryRunSchema.parse({ accountId: desk.account, query: "lang:en" }),
    );
    expect(ours).toMatchObject({ faults: [{ code: "not-standalone" }], price: null });
    expect(silent.asked).toEqual([]);
    const wire = searchingWire({ trial: { trouble: { kind: "refused", detail: "too odd" } } });
    expect(await run("northwind", wire)).toMatchObject({
      faults: [{ code: "provider", values: { detail: "too odd" } }],
    });
    const spent = searchingWire({ trial: { trouble: { kind: "spent" } } });
    await expect(run("northwind", spent)).rejects.toMatchObject({ code: "listening-spent" });
  });
});
