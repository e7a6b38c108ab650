import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { bringBack } from "@/lib/listening/bring-back";
import { converseFound } from "@/lib/listening/converse-found";
import { forgetFound } from "@/lib/listening/forget-found";
import { listLeftOut } from "@/lib/listening/list-left-out";
import { listLeftOutSchema } from "@/lib/listening/post-schemas";
import { removeFound } from "@/lib/listening/remove-found";
import { askErasure } from "@/lib/privacy/ask-erasure";
import type { Desk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { arrival, post } from "../support/inbound";
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
const leftOut = (more = {}, actor = desk.greta) =>
  listLeftOut(database.ctx(actor), listLeftOutSchema.parse({ limit: 100, ...more }));
async function found(more: Parameters<typeof stray>[2] = {}) {
  const [id, by] = [fresh(), fresh()];
  await on.find(queryId, stray(id, by, more));
  return { ...(await on.stored(`post:${id}`)), externalId: `post:${id}`, by };
}

describe("the list of what was left out", () => {
  it("holds bystanders too, is searched and paged, and gives each back with one deed", async () => {
    const [root, by, aside] = [fresh(), fresh(), fresh()];
    await ingest(post(root, by));
    await ingest(
      post(aside, fresh(), {
        place: `post:${root}`,
        names: "prefix",
        isThreadAuthor: false,
        text: "zebra says me too",
      }),
    );
    const [row] = (await leftOut({ q: "ZEBRA" })).data;
    expect(row).toMatchObject({ kind: "aside", rule: "bystander", text: "zebra says me too" });
    expect((await leftOut({ q: "zebra" }, desk.noah)).data).toEqual([]);
    const { conversationId } = await bringBack(database.ctx(desk.greta), row?.id ?? "");
    expect(await database.db.turn.count({ where: { conversationId, endedAt: null } })).toBe(1);
    expect((await leftOut({ q: "zebra" })).data).toEqual([]);

    const repost = await found({ isRepost: true, text: "okapi parcel" });
    expect((await leftOut({ rule: "repost", q: "okapi" })).data).toHaveLength(1);
    const back = await bringBack(database.ctx(desk.greta), repost.id);
    expect(
      (await database.db.conversation.findUniqueOrThrow({ where: { id: back.conversationId } })).status,
    ).toBe("open");

    for (let more = 0; more < 5; more++) await found({ isRepost: true });
    const first = await leftOut({ limit: 2 });
    const second = await leftOut({ limit: 2, cursor: first.nextCursor });
    const ids = [...first.data, ...second.data].map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    await expect(leftOut({ cursor: "nonsense" })).rejects.toMatchObject({ code: "malformed" });
  });
});

describe("what is kept", () => {
  it("is thirty days, and nothing of whoever is erased or took it away", async () => {
    const [gone, erased] = [await found(), await found()];
    await removeFound(database.ctx(), [{ channel: "x", externalId: gone.externalId }]);
    await converseFound(database.ctx(desk.greta), erased.id);
    const { customerId } = await database.db.handle.findFirstOrThrow({ where: { externalId: erased.by } });
    const { displayName } = await database.db.customer.findUniqueOrThrow({ where: { id: customerId } });
    await askErasure(database.ctx(desk.ida), customerId, { confirm: displayName, why: "asked" });
    expect(await database.db.listenedPost.count({ where: { id: { in: [gone.id, erased.id] } } })).toBe(0);
    expect(await database.db.erasedKey.count()).toBe(1);
    const kept = await database.db.listenedPost.count();
    const now = database.clock.now;
    expect(await forgetFound(database.ctx())).toBe(0);
    database.clock.now = new Date(now.getTime() + 31 * 86_400_000);
    expect(await forgetFound(database.ctx())).toBe(kept);
    database.clock.now = now;
  });
});
