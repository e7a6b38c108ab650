import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { converseFound } from "@/lib/listening/converse-found";
import { dismissFound } from "@/lib/listening/dismiss-found";
import { listLane } from "@/lib/listening/list-lane";
import { listLeftOut } from "@/lib/listening/list-left-out";
import { listLaneSchema, listLeftOutSchema } from "@/lib/listening/post-schemas";
import { undoDismissal } from "@/lib/listening/undo-dismissal";
import { adoptNative } from "@/lib/replies/adopt-native";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { arrival, nativeAnswer, post } from "../support/inbound";
import { listeningDesk, stray } from "../support/listening-desk";
import { seedReplyDesk } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let on: ReturnType<typeof listeningDesk>;
let queryId: string;
let next = 1000;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
  on = listeningDesk(database, desk);
  queryId = (await on.query()).id;
});
afterAll(() => database.drop());

const fresh = () => String(next++);
const account = () => ({
  id: desk.account,
  channel: "x",
  externalId: "900",
  teamId: desk.care,
  reopenDays: 7,
});
const ingest = (...inbounds: ReturnType<typeof post>[]) =>
  ingestInteractions(
    database.ctx(),
    inbounds.map((inbound) => arrival(account(), inbound)),
  );
const lane = (actor = desk.greta, more = {}) =>
  listLane(database.ctx(actor), listLaneSchema.parse({ limit: 100, ...more }));
const leftOut = (more = {}, actor = desk.greta) =>
  listLeftOut(database.ctx(actor), listLeftOutSchema.parse({ limit: 100, ...more }));
async function found(more: Parameters<typeof stray>[2] = {}) {
  const [id, by] = [fresh(), fresh()];
  await on.find(queryId, stray(id, by, more));
  return { ...(await on.stored(`post:${id}`)), externalId: `post:${id}`, by };
}

describe("what a query found", () => {
  it("lies in the lane once over queries and edits, with the newest words and every query's name", async () => {
    const [id, by] = [fresh(), fresh()];
    const second = await on.query();
    await on.find(queryId, stray(id, by));
    await on.find(
      second.id,
      stray(id, by, { aliases: [`post:${id}9`], version: 2, text: "edited northwind parcel" }),
    );
    await on.find(queryId, stray(id, by));
    const [row, ...more] = (await lane()).data.filter(({ text }) => text === "edited northwind parcel");
    expect(more).toEqual([]);
    expect(row?.queries).toHaveLength(2);
  });

  it("is left out with its rule when it is ours, a repost, known already, a mention, or said in a thread we are in", async () => {
    const [own, repost, known, mention, follow] = [fresh(), fresh(), fresh(), fresh(), fresh()];
    const [by, root] = [fresh(), fresh()];
    await ingest(post(known, by), post(root, by));
    await on.find(
      queryId,
      stray(own, "901"),
      stray(repost, fresh(), { isRepost: true }),
      stray(known, by),
      stray(mention, fresh(), { text: "hey @northwindair my parcel" }),
      stray(follow, by, { place: `post:${root}` }),
    );
    const ruleOf = async (id: string) => (await on.stored(`post:${id}`)).rule;
    expect(await Promise.all([own, repost, known, mention, follow].map(ruleOf))).toEqual([
      "own",
      "repost",
      "known",
      "mention",
      "in-thread",
    ]);
    const listed = (await leftOut()).data.map(({ rule }) => rule);
    expect(new Set(listed)).toEqual(new Set(["own", "repost", "known", "mention", "in-thread"]));
  });

  it("answers as not there for agents of other teams", async () => {
    const one = await found();
    expect((await lane(desk.noah)).data).toEqual([]);
    await expect(converseFound(database.ctx(desk.noah), one.id)).rejects.toMatchObject({ kind: "not-found" });
    await expect(
      dismissFound(database.ctx(desk.noah), one.id, { reason: "joke", note: "" }),
    ).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("a post taken up", () => {
  it("becomes a conversation of the account's team with a clock, what its author said beside it comes along", async () => {
    const [id, reply, by] = [fresh(), fresh(), fresh()];
    await on.find(queryId, stray(id, by), stray(reply, by, { place: `post:${id}`, isThreadAuthor: false }));
    const { conversationId } = await converseFound(
      database.ctx(desk.greta),
      (await on.stored(`post:${reply}`)).id,
    );
    const conversation = await database.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    expect(conversation).toMatchObject({ status: "open", teamId: desk.care, accountId: desk.account });
    expect(conversation.dueAt).not.toBeNull();
    const said = await database.db.interaction.findMany({ where: { conversationId } });
    expect(said.map(({ externalId }) => externalId).sort()).toEqual([`post:${id}`, `post:${reply}`].sort());
    expect(said.every(({ mayApiReply }) => mayApiReply === false)).toBe(true);
    expect(await database.db.turn.count({ where: { conversationId, endedAt: null } })).toBe(1);
    expect((await on.stored(`post:${id}`)).state).toBe("conversed");
    const again = await converseFound(database.ctx(desk.linda), (await on.stored(`post:${id}`)).id);
    expect(again).toEqual({ conversationId });
    const entries = await database.db.auditEntry.findMany({ where: { action: "listening.conversed" } });
    expect(entries.length).toBeGreaterThan(0);
  });

  it("is a conversation also when it answers in somebody else's thread", async () => {
    const one = await found({ place: "post:777", isThreadAuthor: false });
    const { conversationId } = await converseFound(database.ctx(desk.greta), one.id);
    expect(conversationId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("is answered once our own account answers it in the provider's app", async () => {
    const one = await found();
    const { conversationId } = await converseFound(database.ctx(desk.greta), one.id);
    const answer = nativeAnswer(fresh(), one.by, {
      place: one.place,
      inReplyToExternalId: one.externalId,
      publishedAt: database.clock.now,
    });
    await adoptNative(database.ctx(), [arrival(account(), answer)]);
    expect(await database.db.conversation.findUniqueOrThrow({ where: { id: conversationId } })).toMatchObject(
      {
        status: "waiting",
      },
    );
    expect(await database.db.turn.findFirstOrThrow({ where: { conversationId } })).toMatchObject({
      ending: "answered",
      agentId: desk.greta.agentId,
    });
  });

  it("changes its words in the history when it is edited later", async () => {
    const one = await found();
    const { conversationId } = await converseFound(database.ctx(desk.greta), one.id);
    const id = one.externalId.slice(5);
    const edit = { aliases: [`post:${id}77`], version: 2, text: "northwind parcel, now in better words" };
    await on.find(queryId, stray(id, one.by, edit));
    const [said] = await database.db.interaction.findMany({ where: { conversationId } });
    expect(said).toMatchObject({ text: "northwind parcel, now in better words", isEdited: true });
  });
});

describe("a post put aside", () => {
  it("leaves the lane with its reason, comes back by undo, and is changed by nobody once it is a conversation", async () => {
    const one = await found();
    await dismissFound(database.ctx(desk.greta), one.id, { reason: "other", note: "a band of that name" });
    expect((await lane()).data.map(({ id }) => id)).not.toContain(one.id);
    const [row] = (await leftOut({ q: one.text })).data;
    expect(row).toMatchObject({
      rule: "dismissed",
      reason: "other",
      note: "a band of that name",
      decidedBy: "Greta Tamm",
    });
    await undoDismissal(database.ctx(desk.linda), one.id);
    expect((await lane()).data.map(({ id }) => id)).toContain(one.id);
    await converseFound(database.ctx(desk.greta), one.id);
    await expect(
      dismissFound(database.ctx(desk.greta), one.id, { reason: "spam", note: "" }),
    ).rejects.toMatchObject({ code: "listening-decided" });
    await expect(undoDismissal(database.ctx(desk.greta), one.id)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("teaches relevance, which orders and hides nothing, and unteaches it when undone", async () => {
    const { id: learning } = await on.query();
    const texts = [
      "giveaway now",
      "giveaway later",
      "giveaway twice",
      "giveaway again",
      "stuck parcel",
      "lost parcel",
    ];
    const posts = texts.map((text) => stray(fresh(), fresh(), { text: `northwind ${text}` }));
    await on.find(learning, ...posts);
    const before = await lane(desk.greta, { query: learning, sort: "relevance" });
    expect(before.data.every(({ relevance }) => relevance === null)).toBe(true);
    for (const inbound of posts) {
      const { id } = await on.stored(inbound.externalId);
      if (inbound.text.includes("giveaway"))
        await dismissFound(database.ctx(desk.greta), id, { reason: "spam", note: "" });
      else await converseFound(database.ctx(desk.greta), id);
    }
    const more = [
      stray(fresh(), fresh(), { text: "northwind giveaway" }),
      stray(fresh(), fresh(), { text: "northwind parcel" }),
    ];
    await on.find(learning, ...more);
    const page = await lane(desk.greta, { query: learning, sort: "relevance" });
    expect(page.data.map(({ text }) => text)).toEqual(["northwind parcel", "northwind giveaway"]);
    expect(page.data[1]?.relevance?.why[0]).toMatchObject({ word: "giveaway", dismissed: 4, taken: 0 });
    expect(page.learned.isLearned).toBe(true);
  });
});
