import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getConversation } from "@/lib/conversations/get-conversation";
import { join } from "@/lib/conversations/join";
import { reopen } from "@/lib/conversations/reopen";
import { resolve } from "@/lib/conversations/resolve";
import type { Conversation } from "@/lib/conversations/schemas";
import { setTags } from "@/lib/conversations/set-tags";
import { split } from "@/lib/conversations/split";
import { take } from "@/lib/conversations/take";
import { undo } from "@/lib/conversations/undo";
import { type Desk, type Seeded, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReply } from "../support/outbox-rows";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const ago = (minutes: number) => new Date(database.clock.now.getTime() - minutes * 60_000);

/** Two conversations of one person: lost bag 20 minutes ago, rebooking 5 minutes ago. */
async function pair(): Promise<[Seeded, Seeded]> {
  const first = await seedConversation(database, {
    teamId: desk.care,
    text: "Where is my bag?",
    publishedAt: ago(20),
  });
  const { customerId, handleId } = first;
  const own = {
    teamId: desk.care,
    customerId,
    handleId,
    text: "And rebook me",
    publishedAt: ago(5),
    audience: "private" as const,
  };
  return [first, await seedConversation(database, own)];
}

/** What an undo must bring back: everything but the counters, which only go up. */
async function state(conversationId: string) {
  const { changeNumber, lastInteractionNumber, interactions, ...rest } = await getConversation(
    greta(),
    conversationId,
  );
  const turns = await database.db.turn.findMany({ where: { conversationId }, orderBy: { position: "asc" } });
  const row: Omit<Conversation, "changeNumber" | "lastInteractionNumber"> = rest;
  return { row, turns, words: interactions.map((each) => ("hidden" in each ? "" : each.text)) };
}

describe("joining", () => {
  it("moves whole threads, keeps the oldest clock, and is undone to what it was", async () => {
    const [bag, rebooking] = await pair();
    await setTags(greta(), rebooking.conversationId, ["vip"]);
    const before = await Promise.all([state(rebooking.conversationId), state(bag.conversationId)]);
    const undoId = await join(greta(), { intoId: rebooking.conversationId, fromId: bag.conversationId });

    const joined = await state(rebooking.conversationId);
    expect(joined.words).toEqual(["And rebook me", "Where is my bag?"]);
    expect(joined.row).toMatchObject({
      status: "open",
      preview: "And rebook me",
      turnStartedAt: ago(20).toISOString(),
    });
    expect(joined.turns).toHaveLength(1);
    const left = await state(bag.conversationId);
    expect(left).toMatchObject({
      words: [],
      turns: [],
      row: { status: "resolved", dueAt: null, preview: "" },
    });
    await expect(take(greta(), bag.conversationId)).rejects.toMatchObject({
      code: "joined",
      values: { conversationId: rebooking.conversationId },
    });

    await undo(greta(), undoId ?? "");
    expect(await Promise.all([state(rebooking.conversationId), state(bag.conversationId)])).toEqual(before);
    await expect(undo(greta(), undoId ?? "")).rejects.toMatchObject({ code: "already-undone" });
  });

  it("makes a reply typed before the join look again", async () => {
    const [bag, rebooking] = await pair();
    const { lastInteractionNumber } = await getConversation(greta(), rebooking.conversationId);
    await join(greta(), { intoId: rebooking.conversationId, fromId: bag.conversationId });
    const after = await getConversation(greta(), rebooking.conversationId);
    expect(after.lastInteractionNumber).toBeGreaterThan(lastInteractionNumber);
  });

  it("leaves settled what was settled without an answer, in the joined one and after the undo", async () => {
    const [bag, rebooking] = await pair();
    await resolve(greta(), bag.conversationId, "duplicate");
    const before = await state(bag.conversationId);
    const undoId = await join(greta(), { intoId: rebooking.conversationId, fromId: bag.conversationId });
    expect((await state(rebooking.conversationId)).row.turnStartedAt).toBe(ago(5).toISOString());
    await undo(greta(), undoId ?? "");
    expect(await state(bag.conversationId)).toEqual(before);
  });

  it("is refused for another person, itself, another team's, and while a reply is leaving", async () => {
    const [bag, rebooking] = await pair();
    const stranger = await seedConversation(database, { teamId: desk.care });
    const brand = await seedConversation(database, {
      teamId: desk.brand,
      customerId: bag.customerId,
      handleId: bag.handleId,
    });
    const into = (intoId: string) => join(greta(), { intoId, fromId: bag.conversationId });
    await expect(into(stranger.conversationId)).rejects.toMatchObject({ code: "other-customer" });
    await expect(into(bag.conversationId)).rejects.toMatchObject({ code: "join-itself" });
    await expect(into(brand.conversationId)).rejects.toMatchObject({ kind: "not-found" });
    await seedReply(database, desk, bag, "queued");
    await expect(into(rebooking.conversationId)).rejects.toMatchObject({ code: "reply-under-way" });
  });

  it("takes a sent reply along, in the outbox too", async () => {
    const [bag, rebooking] = await pair();
    const replyId = await seedReply(database, desk, bag, "sent");
    await join(greta(), { intoId: rebooking.conversationId, fromId: bag.conversationId });
    const reply = await database.db.reply.findUniqueOrThrow({ where: { id: replyId } });
    expect(reply.conversationId).toBe(rebooking.conversationId);
  });

  it("is undone by nobody else, and not after a day", async () => {
    const [bag, rebooking] = await pair();
    const undoId =
      (await join(greta(), { intoId: rebooking.conversationId, fromId: bag.conversationId })) ?? "";
    await expect(undo(database.ctx(desk.linda), undoId)).rejects.toMatchObject({ kind: "not-found" });
    const now = database.clock.now;
    database.clock.now = new Date(now.getTime() + 25 * 3_600_000);
    await expect(undo(greta(), undoId)).rejects.toMatchObject({ code: "undo-late" });
    database.clock.now = now;
  });

  it("settles a race: of two joins across each other one wins, nothing is lost", async () => {
    const [bag, rebooking] = await pair();
    const [a, b] = [bag.conversationId, rebooking.conversationId];
    const both = await Promise.allSettled([
      join(greta(), { intoId: a, fromId: b }),
      join(database.ctx(desk.linda), { intoId: b, fromId: a }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const words = (await Promise.all([state(a), state(b)])).flatMap((each) => each.words);
    expect(words.sort()).toEqual(["And rebook me", "Where is my bag?"]);
  });
});

describe("splitting", () => {
  it("makes a conversation of its own of a thread, with its own clock, and is undone", async () => {
    const [bag, rebooking] = await pair();
    await join(greta(), { intoId: bag.conversationId, fromId: rebooking.conversationId });
    const before = await state(bag.conversationId);
    const { newId, undoId } = await split(greta(), {
      conversationId: bag.conversationId,
      interactionIds: [rebooking.interactionId],
    });
    expect((await state(newId)).row).toMatchObject({
      status: "open",
      preview: "And rebook me",
      lastAudience: "private",
      turnStartedAt: ago(5).toISOString(),
      team: { id: desk.care },
    });
    expect((await state(bag.conversationId)).row).toMatchObject({
      status: "open",
      turnStartedAt: ago(20).toISOString(),
    });
    await undo(greta(), undoId ?? "");
    expect(await state(bag.conversationId)).toEqual(before);
    expect((await state(newId)).words).toEqual([]);
  });

  it("lets what stays wait when nothing in it is open any more", async () => {
    const [bag, rebooking] = await pair();
    await resolve(greta(), bag.conversationId, "settled by phone");
    await join(greta(), { intoId: bag.conversationId, fromId: rebooking.conversationId });
    expect((await state(bag.conversationId)).row.status).toBe("open");
    await split(greta(), { conversationId: bag.conversationId, threadIds: [rebooking.threadId] });
    expect((await state(bag.conversationId)).row).toMatchObject({ status: "waiting", dueAt: null });
  });

  it("refuses to leave nothing behind, and threads that are elsewhere", async () => {
    const [bag, rebooking] = await pair();
    const ask = (threadId: string) =>
      split(greta(), { conversationId: bag.conversationId, threadIds: [threadId] });
    await expect(ask(bag.threadId)).rejects.toMatchObject({ code: "split-all" });
    await expect(ask(rebooking.threadId)).rejects.toMatchObject({ kind: "not-found" });
  });
});

describe("reopening", () => {
  it("takes back no older close than the last resolve", async () => {
    const [bag] = await pair();
    const later = () => {
      database.clock.now = new Date(database.clock.now.getTime() + 1000);
    };
    await resolve(greta(), bag.conversationId, "spam");
    later();
    await reopen(greta(), bag.conversationId);
    later();
    await resolve(greta(), bag.conversationId, "spam");
    later();
    await database.db.conversation.update({ where: { id: bag.conversationId }, data: { status: "waiting" } });
    await resolve(greta(), bag.conversationId);
    later();
    await reopen(greta(), bag.conversationId);
    later();
    expect((await state(bag.conversationId)).turns).toMatchObject([{ ending: "no-reply-needed" }]);
  });
});
