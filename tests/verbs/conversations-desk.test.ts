import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assign } from "@/lib/conversations/assign";
import { changeReason } from "@/lib/conversations/change-reason";
import { createReason } from "@/lib/conversations/create-reason";
import { dropDraft } from "@/lib/conversations/drop-draft";
import { findDraft } from "@/lib/conversations/find-draft";
import { listDrafts } from "@/lib/conversations/list-drafts";
import { listPresence } from "@/lib/conversations/list-presence";
import { listReasons } from "@/lib/conversations/list-reasons";
import { saveDraft } from "@/lib/conversations/save-draft";
import { seePresence } from "@/lib/conversations/see-presence";
import { setReasons } from "@/lib/conversations/set-reasons";
import { sweepPresence } from "@/lib/conversations/sweep-presence";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const linda = () => database.ctx(desk.linda);
const later = (ms: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + ms);
};

describe("who is there", () => {
  it("counts ten seconds, is told when it changes and else every four", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    const told = () => database.db.change.count({ where: { conversationId, kind: "presence.changed" } });
    await seePresence(greta(), conversationId, "looking");
    await seePresence(greta(), conversationId, "looking");
    expect(await told()).toBe(1);
    await seePresence(greta(), conversationId, "typing");
    expect(await told()).toBe(2);
    expect(await listPresence(linda(), [conversationId])).toMatchObject([
      { conversationId, agent: { id: desk.greta.agentId, initials: "GT" }, state: "typing" },
    ]);
    expect(await listPresence(greta(), [conversationId])).toEqual([]);
    later(4_001);
    await seePresence(greta(), conversationId, "typing");
    expect(await told()).toBe(3);
    later(10_000);
    expect(await listPresence(linda(), [conversationId])).toEqual([]);
    expect(await sweepPresence(database.ctx())).toBe(1);
  });

  it("ends with leaving, and is nobody's business who may not see the conversation", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    await seePresence(greta(), conversationId, "looking");
    expect(await listPresence(database.ctx(desk.noah), [conversationId])).toEqual([]);
    await expect(seePresence(database.ctx(desk.noah), conversationId, "looking")).rejects.toMatchObject({
      kind: "not-found",
    });
    await seePresence(greta(), conversationId, "gone");
    expect(await listPresence(linda(), [conversationId])).toEqual([]);
  });
});

describe("a draft", () => {
  const draft = { mode: "public" as const, text: "Dear Jo", attachmentIds: [], inReplyToId: null };

  it("is its writer's own and outlives an assignment to a colleague", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    await saveDraft(greta(), conversationId, draft);
    await saveDraft(linda(), conversationId, { ...draft, text: "Hello" });
    await assign(linda(), conversationId, desk.linda.agentId);
    await dropDraft(linda(), conversationId);
    expect(await findDraft(greta(), conversationId)).toMatchObject(draft);
    expect(await listDrafts(greta())).toMatchObject([{ conversationId }]);
    expect(await findDraft(linda(), conversationId)).toBeNull();
    await saveDraft(greta(), conversationId, { ...draft, text: "" });
    expect(await findDraft(greta(), conversationId)).toBeNull();
  });

  it("takes no file of somebody else and no conversation of another team", async () => {
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    const file = {
      id: randomUUID(),
      uploadedById: desk.linda.agentId,
      name: "a",
      type: "image/png",
      createdAt: database.clock.now,
    };
    await database.db.attachment.create({ data: file });
    await expect(
      saveDraft(greta(), conversationId, { ...draft, attachmentIds: [file.id] }),
    ).rejects.toMatchObject({ kind: "not-found" });
    await saveDraft(linda(), conversationId, { ...draft, attachmentIds: [file.id] });
    await expect(saveDraft(database.ctx(desk.noah), conversationId, draft)).rejects.toMatchObject({
      kind: "not-found",
    });
    await expect(findDraft(database.ctx(desk.noah), conversationId)).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("contact reasons", () => {
  it("are kept by leads, on two levels, each name once among its siblings", async () => {
    const ana = database.ctx(desk.ana);
    await expect(createReason(greta(), { name: "Baggage", parentId: null })).rejects.toMatchObject({
      kind: "forbidden",
    });
    const baggage = await createReason(ana, { name: "Baggage", parentId: null });
    const lost = await createReason(ana, { name: "Lost", parentId: baggage.id });
    const flights = await createReason(ana, { name: "Flights", parentId: null });
    await expect(createReason(ana, { name: "baggage", parentId: null })).rejects.toMatchObject({
      code: "reason-exists",
    });
    await expect(createReason(ana, { name: "Deep", parentId: lost.id })).rejects.toMatchObject({
      code: "reason-too-deep",
    });
    await expect(changeReason(ana, baggage.id, { parentId: flights.id })).rejects.toMatchObject({
      code: "reason-too-deep",
    });
    await expect(changeReason(ana, lost.id, { parentId: null, name: "flights" })).rejects.toMatchObject({
      code: "reason-exists",
    });
    await expect(changeReason(ana, randomUUID(), { name: "x" })).rejects.toMatchObject({ kind: "not-found" });
    expect(await changeReason(ana, lost.id, { parentId: flights.id, name: "Late" })).toMatchObject({
      parentId: flights.id,
    });
    expect((await listReasons(greta())).map(({ name }) => name).sort()).toEqual([
      "Baggage",
      "Flights",
      "Late",
    ]);
  });

  it("stay on conversations when retired, but are given no more", async () => {
    const ana = database.ctx(desk.ana);
    const parent = await createReason(ana, { name: "Parcels", parentId: null });
    const child = await createReason(ana, { name: "Damaged", parentId: parent.id });
    const { conversationId } = await seedConversation(database, { teamId: desk.care });
    const row = await setReasons(greta(), conversationId, [child.id, child.id]);
    expect(row.reasons).toEqual([{ id: child.id, name: "Damaged" }]);
    await changeReason(ana, parent.id, { isRetired: true });
    expect((await listReasons(greta())).some(({ id }) => id === child.id)).toBe(false);
    expect((await listReasons(greta(), { retired: true })).find(({ id }) => id === child.id)?.isRetired).toBe(
      true,
    );
    await expect(setReasons(greta(), conversationId, [child.id, parent.id])).rejects.toMatchObject({
      code: "reason-unknown",
    });
    expect((await setReasons(greta(), conversationId, [])).reasons).toEqual([]);
    await expect(setReasons(greta(), conversationId, [child.id])).rejects.toMatchObject({
      code: "reason-unknown",
    });
  });
});
