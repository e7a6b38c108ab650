import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { listEvents } from "@/lib/coverage/keep-events";
import { changeIncident } from "@/lib/incidents/change-incident";
import { closeIncident } from "@/lib/incidents/close-incident";
import { openIncidentSchema } from "@/lib/incidents/incident-schemas";
import { listIncidents } from "@/lib/incidents/list-incidents";
import { openIncident } from "@/lib/incidents/open-incident";
import { getSpike } from "@/lib/incidents/spikes/get-spike";
import { listSpikes } from "@/lib/incidents/spikes/list-spikes";
import { mailSpikes, spikeInWords } from "@/lib/incidents/spikes/mail-spikes";
import { pageSpikes } from "@/lib/incidents/spikes/page-spikes";
import { dismissSpike, seeSpike } from "@/lib/incidents/spikes/settle-spike";
import { watchSpikes } from "@/lib/incidents/spikes/watch-spikes";
import { arrive, usually } from "../support/arrival-rows";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { plainWords } from "../support/plain-words";

const MINUTE = 60_000;
const all = { state: "all", limit: 30 } as const;
let database: TestDatabase;
let desk: Desk;
let ana: Ctx;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  ana = database.ctx(desk.ana);
});
beforeEach(async () => {
  const { db } = database;
  database.clock.now = new Date("2026-11-23T10:00:30.000Z");
  await db.spike.deleteMany();
  await db.incident.deleteMany();
  await db.forecastEvent.deleteMany();
  await db.arrivalCount.deleteMany();
  await db.spikeWatch.deleteMany();
  await db.turn.deleteMany();
  await db.interaction.deleteMany();
  await db.systemMail.deleteMany();
  await db.$executeRaw`DELETE FROM "PageStep"`;
  await db.page.deleteMany();
});
afterAll(() => database.drop());

const watch = () => watchSpikes(database.ctx());
const pass = (minutes: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + minutes * MINUTE);
};
/** So many within the last four minutes. */
const lately = (count: number) =>
  Array.from({ length: count }, (_, n) => new Date(database.clock.now.getTime() - (n * 4 * MINUTE) / count));
const storm = (count: number, more: Partial<Parameters<typeof arrive>[1]> = {}) =>
  arrive(database, { accountId: desk.account, at: lately(count), ...more });
const usual = (days: number, perFiveMinutes = 2) =>
  usually(database, { accountId: desk.account, now: database.clock.now, days, perFiveMinutes });
const baggage = (n: number) =>
  `@NorthwindHelp the baggage belt in Denver stands still, mail me at p${n}@example.com or 555 0100 ${n}`;

describe("a storm on an account", () => {
  it("rings once, with its posts, the words they share, and how many instead of how many", async () => {
    await usual(60);
    await storm(30, { text: baggage });
    expect(await watch()).toBe(1);
    const [spike, ...more] = await listSpikes(ana, all);
    expect(more).toEqual([]);
    expect(spike).toMatchObject({
      cause: "account",
      account: { id: desk.account },
      windowMinutes: 5,
      seen: 30,
      basis: "hour-of-week",
      basisCount: 8,
      state: "open",
      endedAt: null,
    });
    expect(spike?.expected).toBeGreaterThan(1);
    expect(spike?.expected).toBeLessThan(3);
    expect(spike?.words.map(({ word }) => word)).toEqual(
      expect.arrayContaining(["baggage", "belt", "denver"]),
    );
    const view = await getSpike(ana, spike?.id ?? "");
    expect(view.posts).toHaveLength(30);
    expect(view.posts[0]?.text).not.toContain("@example.com");
    expect(view.strip.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(30);
    const told = await database.db.change.findMany({ where: { kind: "spike.raised" } });
    expect(told.map(({ values }) => values)).toContainEqual(expect.objectContaining({ spikeId: spike?.id }));
  });

  it("rings no second time while it goes on, nor when it comes back within the hour", async () => {
    await usual(60);
    for (let round = 0; round < 6; round++) {
      await storm(30);
      expect(await watch()).toBe(round === 0 ? 1 : 0);
      pass(4);
    }
    await database.db.spike.updateMany({ data: { endedAt: database.clock.now } });
    await storm(40);
    expect(await watch()).toBe(0);
    expect(await listSpikes(ana, all)).toMatchObject([{ endedAt: null }]);
    pass(80);
    expect(await watch()).toBe(0);
    expect((await listSpikes(ana, all))[0]?.endedAt).not.toBeNull();
    await storm(90);
    expect(await watch()).toBe(1);
  });

  it("rings once when two workers look at once", async () => {
    await usual(60);
    await storm(30);
    const rung = await Promise.all([watch(), watch(), watch()]);
    expect(rung.reduce((sum, each) => sum + each)).toBe(1);
  });

  it("is none when one person writes it all, when it came late, or when it was imported", async () => {
    await usual(60);
    await storm(30, { by: 2 });
    expect(await watch()).toBe(0);
    await database.db.interaction.deleteMany();
    await database.db.spikeWatch.deleteMany();
    await storm(40, { lateMinutes: 120 });
    expect(await watch()).toBe(0);
    const { conversationId } = await seedConversation(database, {
      publishedAt: new Date("2026-11-01T09:00:00Z"),
    });
    const importId = database.id();
    const data = { id: importId, digest: importId, format: "tweets-csv", name: "old.csv", total: 0 };
    await database.db.historyImport.create({
      data: { ...data, state: "running", startedAt: database.clock.now },
    });
    await database.db.conversation.update({ where: { id: conversationId }, data: { importId } });
    await storm(40, { conversationId });
    expect(await watch()).toBe(0);
  });

  it("knows nothing usual in its first day, the hour of the day in its first two weeks, and says so", async () => {
    await storm(30);
    expect(await watch()).toBe(0);
    pass(1);
    await storm(20);
    expect(await watch()).toBe(1);
    expect((await listSpikes(ana, all))[0]).toMatchObject({ basis: "floor", basisCount: 0 });
    await database.db.spike.deleteMany();
    await database.db.interaction.deleteMany();
    await database.db.arrivalCount.deleteMany();
    await database.db.spikeWatch.deleteMany();
    await usual(5);
    await storm(30);
    expect(await watch()).toBe(1);
    expect((await listSpikes(ana, all))[0]).toMatchObject({ basis: "hour", basisCount: 4 });
  });
});

describe("a single post", () => {
  it("rings when its reposts and likes run away, and says how far", async () => {
    const [id = ""] = await arrive(database, {
      accountId: desk.account,
      at: [new Date(database.clock.now.getTime() - 10 * MINUTE)],
    });
    await database.db.interaction.update({ where: { id }, data: { reposts: 10, likes: 30 } });
    expect(await watch()).toBe(0);
    pass(5);
    await database.db.interaction.update({
      where: { id },
      data: { reposts: 60, likes: 130, views: 300_000 },
    });
    expect(await watch()).toBe(1);
    const [spike] = await listSpikes(ana, all);
    expect(spike).toMatchObject({
      cause: "post",
      measure: "engaged",
      seen: 190,
      basis: "floor",
      author: "Person 0",
    });
    expect((await getSpike(ana, spike?.id ?? "")).strip.some(({ count }) => count === 150)).toBe(true);
    pass(5);
    await database.db.interaction.update({ where: { id }, data: { reposts: 600 } });
    expect(await watch()).toBe(0);
  });

  it("rings when a crowd gathers in its thread, once with the flood it makes", async () => {
    await usual(60);
    const place = "post:crowd";
    await arrive(database, {
      accountId: desk.account,
      at: [new Date(database.clock.now.getTime() - 5 * MINUTE)],
      place,
    });
    await storm(90, { place });
    expect(await watch()).toBe(1);
    expect(await listSpikes(ana, all)).toMatchObject([{ cause: "post", measure: "people", seen: 91 }]);
  });

  it("does not ring for an old post that came in loud already", async () => {
    const [id = ""] = await arrive(database, {
      accountId: desk.account,
      at: [database.clock.now],
      lateMinutes: 300,
    });
    await database.db.interaction.update({ where: { id }, data: { likes: 900 } });
    expect(await watch()).toBe(0);
    pass(5);
    await database.db.interaction.update({ where: { id }, data: { likes: 1000 } });
    expect(await watch()).toBe(1);
  });
});

describe("what rang", () => {
  const rung = async () => {
    await usual(60);
    await storm(30);
    await watch();
    const [spike] = await listSpikes(ana, all);
    if (!spike) throw new Error("nothing rang");
    return spike;
  };
  const page = () =>
    pageSpikes(database.ctx(), (spike) => spikeInWords(spike, plainWords.in({ locale: "en", zone: "UTC" })));

  it("pages whoever is on call and mails leads and admins, each once, and nobody after it was seen", async () => {
    const { id } = await rung();
    expect(await page()).toBe(1);
    expect(await page()).toBe(0);
    expect((await database.db.page.findFirst())?.reason).toMatch(
      /^Spike on NorthwindHelp: 30 in 5 minutes, usually \d/,
    );
    expect(await mailSpikes(database.ctx(), plainWords)).toBe(2);
    expect(await mailSpikes(database.ctx(), plainWords)).toBe(0);
    const mails = await database.db.systemMail.findMany({ orderBy: { recipient: "asc" } });
    expect(mails.map(({ recipient }) => recipient)).toEqual([
      "ana@northwind.example",
      "ida@northwind.example",
    ]);
    expect(mails[0]?.text).toContain(`/incidents?spike=${id}`);
    await database.db.systemMail.deleteMany();
    await seeSpike(ana, id);
    expect(await mailSpikes(database.ctx(), plainWords)).toBe(0);
    expect(await listSpikes(ana, { state: "open", limit: 10 })).toEqual([]);
  });

  it("is seen or put aside with a reason by leads and admins alone; agents read", async () => {
    const { id } = await rung();
    const greta = database.ctx(desk.greta);
    await expect(seeSpike(greta, id)).rejects.toMatchObject({ code: "forbidden" });
    await expect(dismissSpike(greta, id, "A game")).rejects.toMatchObject({ code: "forbidden" });
    await expect(openIncident(greta, { title: "Belt" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await getSpike(greta, id)).toMatchObject({ id });
    await expect(seeSpike(ana, database.id())).rejects.toMatchObject({ code: "not-found" });
    await dismissSpike(ana, id, "A raffle of ours");
    expect((await listSpikes(greta, all))[0]).toMatchObject({
      state: "dismissed",
      reason: "A raffle of ours",
      settled: { by: "Ana Ruiz" },
    });
    await storm(30);
    expect(await watch()).toBe(0);
  });

  it("hides a post of a conversation of another team from who may not see it", async () => {
    await usual(60);
    await storm(30);
    const { conversationId } = await seedConversation(database, {
      teamId: desk.brand,
      publishedAt: new Date("2026-11-01T09:00:00Z"),
    });
    await storm(6, { conversationId });
    await watch();
    const [spike] = await listSpikes(ana, all);
    const [own, others] = await Promise.all([
      getSpike(database.ctx(desk.noah), spike?.id ?? ""),
      getSpike(database.ctx(desk.greta), spike?.id ?? ""),
    ]);
    expect([own.posts.length, own.hiddenPosts]).toEqual([36, 0]);
    expect([others.posts.length, others.hiddenPosts]).toEqual([30, 6]);
  });

  it("opens one incident with its posts, which the forecast knows of, changed by one at a time and closed once", async () => {
    const { id } = await rung();
    const wish = openIncidentSchema.parse({
      title: "Belt in Denver",
      statement: "It stands still.",
      spikeId: id,
    });
    const incident = await openIncident(ana, wish);
    expect(incident).toMatchObject({
      state: "open",
      statement: { en: "It stands still." },
      accountIds: [desk.account],
      spikeIds: [id],
      openedBy: "Ana Ruiz",
    });
    expect(incident.postIds).toHaveLength(30);
    expect((await listSpikes(ana, all))[0]).toMatchObject({
      state: "incident",
      incident: { id: incident.id },
    });
    await expect(openIncident(ana, wish)).rejects.toMatchObject({ code: "spike-has-incident" });
    await expect(dismissSpike(ana, id, "No")).rejects.toMatchObject({ code: "spike-has-incident" });
    await expect(openIncident(ana, { title: "No", accountIds: [database.id()] })).rejects.toMatchObject({
      code: "not-found",
    });
    expect(await listEvents(ana)).toMatchObject([
      { name: "Belt in Denver", source: `incident:${incident.id}` },
    ]);
    const changed = await changeIncident(ana, incident.id, { title: "Belts in Denver", changeNumber: 1 });
    expect(changed).toMatchObject({ title: "Belts in Denver", changeNumber: 2 });
    await expect(changeIncident(ana, incident.id, { title: "Mine", changeNumber: 1 })).rejects.toMatchObject({
      code: "incident-changed",
    });
    await expect(changeIncident(ana, incident.id, { endAt: "2026-11-01T00:00:00Z" })).rejects.toMatchObject({
      code: "end-before-start",
    });
    pass(30);
    expect(await closeIncident(ana, incident.id)).toMatchObject({ state: "closed", closedBy: "Ana Ruiz" });
    const closed = await closeIncident(database.ctx(desk.ida), incident.id);
    expect(closed.closedBy).toBe("Ana Ruiz");
    expect(await listIncidents(ana, { state: "open", limit: 10 })).toEqual([]);
  });
});
