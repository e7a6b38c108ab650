import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { getSpike } from "@/lib/incidents/spikes/get-spike";
import { listSpikes } from "@/lib/incidents/spikes/list-spikes";
import { arrive } from "../support/arrival-rows";
import { type Desk, seedConversation } from "../support/conversation-rows";
import type { TestDatabase } from "../support/database";
import { type SpikeDesk, spikeDesk } from "../support/spike-desk";

const MINUTE = 60_000;
const all = { state: "all", limit: 30 } as const;
let database: TestDatabase;
let desk: Desk;
let ana: Ctx;
let { watch, pass, storm, usual, clear } = {} as SpikeDesk;

beforeAll(async () => {
  ({ database, desk, ana, watch, pass, storm, usual, clear } = await spikeDesk());
});
beforeEach(() => clear());
afterAll(() => database.drop());

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
    await database.db.arrivalCount.deleteMany();
    await database.db.spikeWatch.deleteMany();
    await storm(60, { by: 1 });
    await storm(5);
    expect(await watch()).toBe(0);
    await usual(60);
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

  it("rings beside a storm that is about something else", async () => {
    await usual(60);
    await storm(40);
    const place = "post:beside";
    const [id = ""] = await arrive(database, { accountId: desk.account, at: [database.clock.now], place });
    expect(await watch()).toBe(1);
    pass(1);
    await storm(3, { place });
    await database.db.interaction.update({ where: { id }, data: { reposts: 200 } });
    expect(await watch()).toBe(1);
    expect((await listSpikes(ana, all)).map(({ cause }) => cause)).toEqual(["post", "account"]);
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
