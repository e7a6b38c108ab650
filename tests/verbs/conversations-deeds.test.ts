import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addNote } from "@/lib/conversations/add-note";
import { assign } from "@/lib/conversations/assign";
import { getConversation } from "@/lib/conversations/get-conversation";
import { reopen } from "@/lib/conversations/reopen";
import { resolve } from "@/lib/conversations/resolve";
import { setReasons } from "@/lib/conversations/set-reasons";
import { setTags } from "@/lib/conversations/set-tags";
import { snooze } from "@/lib/conversations/snooze";
import { suggestTags } from "@/lib/conversations/suggest-tags";
import { take } from "@/lib/conversations/take";
import { wakeSnoozed } from "@/lib/conversations/wake-snoozed";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const care = () => seedConversation(database, { teamId: desk.care, accountId: desk.account });
const greta = () => database.ctx(desk.greta);
const later = (ms: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + ms);
};

describe("assigning", () => {
  it("gives a conversation to a colleague, with an act, an audit entry, a change and a higher change number", async () => {
    const { conversationId } = await care();
    const before = (await getConversation(greta(), conversationId)).changeNumber;
    const row = await assign(greta(), conversationId, desk.linda.agentId);
    expect(row.assignee).toEqual({ id: desk.linda.agentId, displayName: "Linda Moss", initials: "LM" });
    expect(row.changeNumber).toBe(before + 1);
    const acts = await database.db.conversationAct.findMany({ where: { conversationId } });
    expect(acts).toMatchObject([
      { kind: "assigned", agentId: desk.greta.agentId, values: { from: null, to: desk.linda.agentId } },
    ]);
    expect(await database.db.auditEntry.count({ where: { subjectId: conversationId } })).toBe(1);
    expect(await database.db.change.count({ where: { conversationId, kind: "conversation.changed" } })).toBe(
      1,
    );
    expect((await assign(greta(), conversationId, null)).assignee).toBeNull();
  });

  it("refuses an agent who is not active or may not see it", async () => {
    const { conversationId } = await care();
    await expect(assign(greta(), conversationId, desk.noah.agentId)).rejects.toMatchObject({
      code: "not-assignable",
    });
    await expect(assign(greta(), conversationId, database.id())).rejects.toMatchObject({
      code: "not-assignable",
    });
    await expect(assign(greta(), conversationId, desk.ida.agentId)).resolves.toMatchObject({
      assignee: { initials: "IH" },
    });
  });

  it("lets one of two who take at once have it and names the winner to the other", async () => {
    const { conversationId } = await care();
    const both = await Promise.allSettled([
      take(greta(), conversationId),
      take(database.ctx(desk.linda), conversationId),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((each) => each.status === "rejected");
    const { assignee } = await getConversation(greta(), conversationId);
    expect(lost?.reason).toMatchObject({
      kind: "conflict",
      code: "taken",
      values: { name: assignee?.displayName },
    });
  });
});

describe("what another team has", () => {
  it("answers every deed as a missing conversation does", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.brand });
    const missing = database.id();
    const ctx = greta();
    const deeds = [
      (id: string) => assign(ctx, id, null),
      (id: string) => take(ctx, id),
      (id: string) => addNote(ctx, id, "mine"),
      (id: string) => snooze(ctx, id, new Date("2026-12-01T00:00:00Z")),
      (id: string) => resolve(ctx, id, "spam"),
      (id: string) => reopen(ctx, id),
      (id: string) => setTags(ctx, id, ["a"]),
      (id: string) => setReasons(ctx, id, []),
      (id: string) => getConversation(ctx, id),
    ];
    for (const deed of deeds) {
      const errors = await Promise.all(
        [conversationId, missing].map((id) => deed(id).catch((error) => error)),
      );
      expect(errors[0]).toMatchObject({ kind: "not-found", code: "not-found" });
      expect(errors[0]).toEqual(errors[1]);
    }
    expect(await database.db.conversationAct.count({ where: { conversationId } })).toBe(0);
  });
});

describe("a note", () => {
  it("stands in the history and makes no reply stale", async () => {
    const { conversationId } = await care();
    await addNote(greta(), conversationId, "Locator checked\0 twice");
    const conversation = await getConversation(greta(), conversationId);
    expect(conversation.lastInteractionNumber).toBe(1);
    expect(conversation.interactions[0]).toMatchObject({
      kind: "note",
      audience: "private",
      direction: "internal",
      channel: "x",
      number: 1,
      text: "Locator checked twice",
      author: { type: "agent", id: desk.greta.agentId, initials: "GT" },
      reply: null,
      isBystander: false,
    });
    expect(await database.db.auditEntry.count({ where: { action: "note.added" } })).toBe(1);
  });
});

describe("resolving", () => {
  it("needs a reason while the customer waits, and ends the turn with it", async () => {
    const { conversationId } = await care();
    await expect(resolve(greta(), conversationId)).rejects.toMatchObject({
      kind: "refused",
      code: "reason-needed",
    });
    expect(await resolve(greta(), conversationId, "spam")).toMatchObject({ status: "resolved", dueAt: null });
    expect(await database.db.turn.findMany({ where: { conversationId } })).toMatchObject([
      { ending: "no-reply-needed", closeReason: "spam" },
    ]);
    await expect(resolve(greta(), conversationId, "again")).rejects.toMatchObject({
      code: "already-resolved",
    });
  });

  it("is taken back by reopening: the turn runs on from its old start", async () => {
    const { conversationId } = await care();
    const before = await getConversation(greta(), conversationId);
    await resolve(greta(), conversationId, "spam");
    later(1000);
    const after = await reopen(greta(), conversationId);
    expect(after).toMatchObject({ status: "open", turnStartedAt: before.turnStartedAt, dueAt: before.dueAt });
    await expect(reopen(greta(), conversationId)).rejects.toMatchObject({ code: "already-open" });
  });

  it("without a reason and without a turn reopens with a due time ahead", async () => {
    const { conversationId } = await care();
    await resolve(greta(), conversationId, "spam");
    later(1000);
    await reopen(greta(), conversationId);
    await resolve(greta(), conversationId, "thanks");
    later(1000);
    const row = await reopen(greta(), conversationId);
    expect(row.status).toBe("open");
    expect(row.dueAt).not.toBeNull();
  });
});

describe("snoozing", () => {
  it("puts aside until a time ahead and wakes then, once, with the turn's own due time", async () => {
    const { conversationId } = await care();
    const { dueAt } = await getConversation(greta(), conversationId);
    const until = new Date(database.clock.now.getTime() + 3_600_000);
    await expect(snooze(greta(), conversationId, database.clock.now)).rejects.toMatchObject({
      code: "snooze-past",
    });
    expect(await snooze(greta(), conversationId, until)).toMatchObject({
      status: "snoozed",
      snoozedUntil: until.toISOString(),
    });
    expect(await wakeSnoozed(database.ctx())).toBe(0);
    later(3_600_000);
    expect(await Promise.all([wakeSnoozed(database.ctx()), wakeSnoozed(database.ctx())])).toContain(1);
    expect(await getConversation(greta(), conversationId)).toMatchObject({
      status: "open",
      dueAt,
      snoozedUntil: null,
    });
  });

  it("wakes an answered one due at the moment it wakes", async () => {
    const { conversationId } = await care();
    await database.db.interaction.updateMany({ where: { conversationId }, data: { opensTurn: false } });
    const until = new Date(database.clock.now.getTime() + 60_000);
    await snooze(greta(), conversationId, until);
    later(120_000);
    await database.db.turn.deleteMany({ where: { conversationId } });
    await database.db.conversation.update({ where: { id: conversationId }, data: { dueAt: null } });
    await wakeSnoozed(database.ctx());
    expect(await getConversation(greta(), conversationId)).toMatchObject({
      status: "open",
      dueAt: until.toISOString(),
    });
  });
});

describe("tags and reasons", () => {
  it("keeps one spelling of a tag and proposes the most used", async () => {
    const [first, second] = [await care(), await care()];
    expect((await setTags(greta(), first.conversationId, ["#Lost  Bag", "lost bag", "vip"])).tags).toEqual([
      "lost bag",
      "vip",
    ]);
    await setTags(greta(), second.conversationId, ["lost bag"]);
    expect(await suggestTags(greta())).toEqual(["lost bag", "vip"]);
    expect(await suggestTags(greta(), "VI")).toEqual(["vip"]);
    expect(await suggestTags(greta(), "%")).toEqual([]);
  });
});
