import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { actOnMany } from "@/lib/conversations/act-on-many";
import { assign } from "@/lib/conversations/assign";
import { previewBulk } from "@/lib/conversations/preview-bulk";
import { type BulkInput, bulkInputSchema } from "@/lib/conversations/schemas";
import { undo } from "@/lib/conversations/undo";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedMany } from "../support/many-conversations";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  await seedMany(database, desk, 4120, { interactions: 1 });
}, 60_000);
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const bulk = (on: unknown, deed: BulkInput["deed"]) => bulkInputSchema.parse({ on, deed });
const everything = { filter: { status: ["open"] } };

function snapshot() {
  return database.db.conversation.findMany({
    select: { id: true, status: true, assigneeId: true, tags: true, snoozedUntil: true, resolvedAt: true },
    orderBy: { id: "asc" },
  });
}

describe("a deed on all that match", () => {
  it.each<[string, BulkInput["deed"]]>([
    ["tag", { kind: "tag", add: ["#Storm"] }],
    ["assign", { kind: "assign", agentId: null }],
    ["snooze", { kind: "snooze", until: "2026-11-24T09:00:00.000Z" }],
    ["resolve", { kind: "resolve", reason: "spam" }],
  ])("%s: does what its preview said, to what the reader sees, and is undone whole", async (_, deed) => {
    const before = await snapshot();
    const brand = await database.db.conversation.findMany({ where: { teamId: desk.brand } });
    const input = bulk(everything, deed);
    const preview = await previewBulk(greta(), input);
    expect(preview.matched).toBeGreaterThan(300);
    const { undoId, ...result } = await actOnMany(greta(), input);
    expect(result).toEqual({ done: preview.wouldDo, skipped: preview.skipped });
    expect(result.done + Object.values(result.skipped).reduce((sum, n) => sum + n, 0)).toBe(preview.matched);
    expect(await database.db.conversation.findMany({ where: { teamId: desk.brand } })).toEqual(brand);
    expect(await snapshot()).not.toEqual(before);
    expect(await undo(greta(), undoId ?? "")).toMatchObject({ left: 0 });
    expect(await snapshot()).toEqual(before);
  });

  it("writes acts, changes and one audit entry per batch", async () => {
    const entries = () => database.db.auditEntry.count({ where: { action: "conversation.tagged" } });
    const [before, acts] = [
      await entries(),
      await database.db.conversationAct.count({ where: { kind: "tagged" } }),
    ];
    const { done } = await actOnMany(greta(), bulk(everything, { kind: "tag", add: ["audited"] }));
    expect(await database.db.conversationAct.count({ where: { kind: "tagged" } })).toBe(acts + done);
    expect(await entries()).toBe(before + Math.ceil(done / 200));
  });
});

describe("a deed on chosen ones", () => {
  it("passes over what can't be done and says why", async () => {
    const mine = await seedConversation(database, { teamId: desk.care });
    const theirs = await seedConversation(database, { teamId: desk.brand });
    const settled = await seedConversation(database, { teamId: desk.care, status: "resolved" });
    const ids = [mine, theirs, settled].map(({ conversationId }) => conversationId).concat(database.id());
    const input = bulk({ ids }, { kind: "resolve" });
    expect(await previewBulk(greta(), input)).toEqual({
      matched: 4,
      wouldDo: 0,
      skipped: { "not-found": 2, "reason-needed": 1, "already-resolved": 1 },
    });
    expect(await actOnMany(greta(), input)).toMatchObject({ done: 0, undoId: null });
  });

  it("assigns nothing to an agent who may not see it", async () => {
    const care = await seedConversation(database, { teamId: desk.care });
    const none = await seedConversation(database, { teamId: null });
    const ids = [care.conversationId, none.conversationId];
    const result = await actOnMany(greta(), bulk({ ids }, { kind: "assign", agentId: desk.noah.agentId }));
    expect(result).toMatchObject({ done: 1, skipped: { "not-assignable": 1 } });
  });

  it("is undone once, by two at the same time too", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    const input = bulk({ ids: [conversationId] }, { kind: "assign", agentId: desk.greta.agentId });
    const { undoId } = await actOnMany(greta(), input);
    const both = await Promise.allSettled([undo(greta(), undoId ?? ""), undo(greta(), undoId ?? "")]);
    expect(both.map(({ status }) => status)).toContain("fulfilled");
    await expect(undo(greta(), undoId ?? "")).rejects.toMatchObject({ code: "already-undone" });
    const acts = await database.db.conversationAct.findMany({ where: { conversationId } });
    expect(acts.map(({ kind }) => kind).sort()).toEqual(["assigned", "undone"]);
  });

  it("leaves, when undone, what a colleague has changed since", async () => {
    const [one, two] = [
      await seedConversation(database, { teamId: desk.care }),
      await seedConversation(database, { teamId: desk.care }),
    ];
    const ids = [one.conversationId, two.conversationId];
    const { undoId } = await actOnMany(
      greta(),
      bulk({ ids }, { kind: "assign", agentId: desk.greta.agentId }),
    );
    await assign(database.ctx(desk.linda), one.conversationId, desk.linda.agentId);
    expect(await undo(greta(), undoId ?? "")).toEqual({ conversationIds: [two.conversationId], left: 1 });
    const row = await database.db.conversation.findUniqueOrThrow({ where: { id: one.conversationId } });
    expect(row.assigneeId).toBe(desk.linda.agentId);
  });

  it("needs ids or a filter: leaving both out is malformed, never everything", () => {
    for (const on of [
      undefined,
      {},
      { ids: [] },
      { ids: [null] },
      { filter: { status: [] } },
      { filter: { assignee: { not: "a" } } },
    ])
      expect(
        bulkInputSchema.safeParse({ on, deed: { kind: "tag", add: ["a"] } }).success,
        JSON.stringify(on),
      ).toBe(false);
  });
});
