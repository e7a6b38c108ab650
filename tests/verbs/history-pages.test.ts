import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getConversation } from "@/lib/conversations/get-conversation";
import { type ListHistory, listHistory } from "@/lib/conversations/list-history";
import {
  type Desk,
  type Seeded,
  type SeedOptions,
  seedConversation,
  seedDesk,
} from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
let person: Seeded;
/** Oldest first. */
const ids: string[] = [];
const COUNT = 41;

const greta = () => database.ctx(desk.greta);
const minute = (n: number) => new Date(database.clock.now.getTime() + (n - 1000) * 60_000);
const more = (of: Seeded, over: SeedOptions) =>
  seedConversation(database, {
    customerId: of.customerId,
    handleId: of.handleId,
    teamId: desk.care,
    accountId: desk.account,
    ...over,
  });
const list = async (input: ListHistory) => {
  const { data, ...cursors } = await listHistory(greta(), person.customerId, input);
  return { ids: data.map(({ id }) => id), ...cursors };
};

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  person = await seedConversation(database, {
    teamId: desk.care,
    accountId: desk.account,
    publishedAt: minute(0),
  });
  ids.push(person.interactionId);
  // Pairs of the same millisecond: only the id tells them apart.
  for (let n = 1; n < COUNT; n++) {
    const { interactionId } = await more(person, { publishedAt: minute(Math.floor(n / 2)), text: `no ${n}` });
    ids.push(interactionId);
  }
  const rows = await database.db.interaction.findMany({
    where: { id: { in: ids } },
    orderBy: [{ publishedAt: "asc" }, { id: "asc" }],
  });
  ids.splice(0, ids.length, ...rows.map(({ id }) => id));
});
afterAll(() => database.drop());

describe("a long history", () => {
  it("opens around an interaction and goes on both ways, without leaving out or repeating any", async () => {
    const middle = ids[20] ?? "";
    const first = await list({ around: middle, limit: 6 });
    expect(first.ids).toContain(middle);
    const seen = [...first.ids];
    let { nextCursor, previousCursor } = first;
    while (nextCursor) {
      const page = await list({ cursor: nextCursor, limit: 6 });
      seen.push(...page.ids);
      nextCursor = page.nextCursor;
    }
    while (previousCursor) {
      const page = await list({ cursor: previousCursor, limit: 6 });
      seen.unshift(...page.ids);
      previousCursor = page.previousCursor;
    }
    expect(seen).toEqual([...ids].reverse());
  });

  it("opens around an instant, also before its first and after its last", async () => {
    const around = await list({ at: minute(10).toISOString(), limit: 4 });
    expect(around.ids).toEqual(ids.slice(20, 24).reverse());
    const early = await list({ at: minute(-500).toISOString(), limit: 4 });
    expect(early).toMatchObject({ ids: ids.slice(0, 2).reverse(), nextCursor: null });
    const late = await list({ at: minute(5000).toISOString(), limit: 4 });
    expect(late).toMatchObject({ ids: ids.slice(-2).reverse(), previousCursor: null });
  });

  it("is that of one conversation when asked for it, and of nobody else's", async () => {
    expect((await list({ conversationId: person.conversationId })).ids).toEqual([person.interactionId]);
    const other = await seedConversation(database, { teamId: desk.care });
    expect((await list({ conversationId: other.conversationId })).ids).toEqual([]);
    await expect(list({ around: other.interactionId })).rejects.toMatchObject({ kind: "not-found" });
    await expect(list({ around: randomUUID() })).rejects.toMatchObject({ kind: "not-found" });
    await expect(list({ cursor: "> or so" })).rejects.toMatchObject({ code: "malformed" });
  });

  it("holds what somebody unproved wrote into one of its conversations", async () => {
    const stranger = await seedConversation(database, {
      teamId: desk.care,
      text: "from another address",
      publishedAt: minute(900),
    });
    const moved = { conversationId: person.conversationId };
    await database.db.thread.update({ where: { id: stranger.threadId }, data: moved });
    await database.db.interaction.update({ where: { id: stranger.interactionId }, data: moved });
    expect((await list({ limit: 1 })).ids).toEqual([stranger.interactionId]);
    expect((await list({ around: stranger.interactionId, limit: 3 })).ids[0]).toBe(stranger.interactionId);
  });
});

describe("what was tried before", () => {
  it("counts mails and calls elsewhere in thirty days, as far as the reader sees them", async () => {
    const tweet = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    const at = (days: number) => new Date(database.clock.now.getTime() - days * 86_400_000);
    const attempt = async (days: number, kind: "email" | "call", over: SeedOptions = {}, seconds = 0) => {
      const earlier = await more(tweet, { publishedAt: at(days), audience: "private", ...over });
      const { interactionId } = earlier;
      const channel = kind === "call" ? "phone" : "email";
      await database.db.interaction.update({ where: { id: interactionId }, data: { kind, channel } });
      if (kind === "email") return earlier;
      const call = {
        id: randomUUID(),
        accountId: desk.account,
        externalId: `call:${interactionId}`,
        direction: "inbound",
        state: "finished",
      };
      await database.db.call.create({
        data: {
          ...call,
          interactionId,
          durationSeconds: seconds,
          startedAt: at(days),
          endedAt: at(days),
          createdAt: at(days),
        },
      });
      return earlier;
    };
    const tried = async () => (await getConversation(greta(), tweet.conversationId)).triedBefore;
    expect(await tried()).toBeNull();
    await attempt(40, "email");
    await attempt(3, "email", { teamId: desk.brand });
    expect(await tried()).toBeNull();
    const solved = await attempt(5, "email", { status: "resolved" });
    await database.db.turn.create({
      data: {
        conversationId: solved.conversationId,
        firstInteractionId: solved.interactionId,
        position: 1,
        channel: "email",
        audience: "private",
        startedAt: at(5),
        receivedAt: at(5),
        targetSeconds: 600,
        promisedAt: at(5),
        dueAt: at(5),
        endedAt: at(4),
        ending: "answered",
      },
    });
    expect(await tried()).toMatchObject({ ways: [{ kind: "email", count: 1 }], isSolved: true });
    await attempt(2, "call", {}, 840);
    await attempt(1, "email");
    expect(await tried()).toEqual({
      ways: [
        { kind: "email", count: 2, seconds: 0 },
        { kind: "call", count: 1, seconds: 840 },
      ],
      isSolved: false,
      sinceAt: at(5).toISOString(),
    });
  });
});
