import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { assign } from "@/lib/conversations/assign";
import { getConversation } from "@/lib/conversations/get-conversation";
import { linkHandle } from "@/lib/conversations/link-handle";
import { listHistory } from "@/lib/conversations/list-history";
import { resolve } from "@/lib/conversations/resolve";
import { setTags } from "@/lib/conversations/set-tags";
import { snooze } from "@/lib/conversations/snooze";
import { unlinkHandle } from "@/lib/conversations/unlink-handle";
import { type Desk, type Seeded, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedReply } from "../support/outbox-rows";

const NOW = new Date("2026-11-23T09:00:00.000Z");
let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase(NOW);
  desk = await seedDesk(database);
});
beforeEach(() => {
  database.clock.now = NOW;
});
afterAll(() => database.drop());

const greta = () => database.ctx(desk.greta);
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);
const later = (minutes = 1) => {
  database.clock.now = new Date(database.clock.now.getTime() + minutes * 60_000);
};

/** Two people of the care team, one matter each: a bag 20 minutes ago, a refund 5 minutes ago. */
async function two(): Promise<[Seeded, Seeded]> {
  return [
    await seedConversation(database, { teamId: desk.care, text: "Where is my bag?", publishedAt: ago(20) }),
    await seedConversation(database, {
      teamId: desk.care,
      text: "My refund, please",
      publishedAt: ago(5),
      audience: "private",
    }),
  ];
}

const link = (to: Seeded, of: Seeded) =>
  linkHandle(greta(), {
    customerId: to.customerId,
    handleId: of.handleId,
    evidence: "told me both are hers",
  });

/** What must come back: everything but the counters, which only go up. */
async function state(conversationId: string) {
  const {
    changeNumber: _,
    lastInteractionNumber: __,
    interactions,
    ...row
  } = await getConversation(greta(), conversationId);
  const turns = await database.db.turn.findMany({ where: { conversationId }, orderBy: { position: "asc" } });
  return { row, turns, words: interactions.map((each) => ("hidden" in each ? "" : each.text)) };
}

const row = (conversationId: string) =>
  database.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });

describe("a link between two people with an open matter each", () => {
  it("makes one of both, with one turn from the earliest, and taking it back gives each its own again", async () => {
    const [bag, refund] = await two();
    await setTags(greta(), bag.conversationId, ["bag"]);
    await assign(greta(), refund.conversationId, desk.linda.agentId);
    later();
    const before = [await state(bag.conversationId), await state(refund.conversationId)];
    const { linkId } = await link(bag, refund);

    const into = await row(refund.conversationId);
    expect(into).toMatchObject({ customerId: bag.customerId, assigneeId: desk.linda.agentId, tags: ["bag"] });
    expect((await row(bag.conversationId)).joinedIntoId).toBe(refund.conversationId);
    const joined = await state(refund.conversationId);
    expect(joined.words).toEqual(["My refund, please", "Where is my bag?"]);
    expect(joined.turns).toMatchObject([
      { firstInteractionId: bag.interactionId, startedAt: ago(20), endedAt: null },
    ]);
    expect((await listHistory(greta(), bag.customerId)).data).toHaveLength(2);

    later();
    await unlinkHandle(greta(), linkId);
    expect([await state(bag.conversationId), await state(refund.conversationId)]).toEqual(before);
    expect((await row(refund.conversationId)).customerId).toBe(refund.customerId);
    expect((await listHistory(greta(), bag.customerId)).data).toHaveLength(1);
    await expect(unlinkHandle(greta(), linkId)).rejects.toMatchObject({ code: "link-not-in-force" });
  });

  it("leaves what was done since on both, and what came since with whom it came from", async () => {
    const [bag, refund] = await two();
    const { linkId } = await link(bag, refund);
    later();
    await assign(greta(), bag.conversationId, desk.linda.agentId);
    await setTags(greta(), bag.conversationId, ["urgent"]);
    later();
    await snooze(greta(), bag.conversationId, new Date("2026-11-24T09:00:00.000Z"));
    later();
    await unlinkHandle(greta(), linkId);
    for (const each of [bag, refund])
      expect(await row(each.conversationId)).toMatchObject({
        customerId: each.customerId,
        assigneeId: desk.linda.agentId,
        tags: ["urgent"],
        status: "snoozed",
        joinedIntoId: null,
      });
  });

  it("keeps closed what was closed before, and closes both when they are resolved as one", async () => {
    const [bag, refund] = await two();
    await resolve(greta(), bag.conversationId, "settled at the counter");
    later();
    const closed = await state(bag.conversationId);
    const { linkId } = await link(refund, bag);
    expect((await row(bag.conversationId)).joinedIntoId).toBeNull();
    expect(await state(bag.conversationId)).toMatchObject({ turns: closed.turns });
    await unlinkHandle(greta(), linkId);
    expect(await state(bag.conversationId)).toEqual(closed);

    const [bag2, refund2] = await two();
    const second = await link(bag2, refund2);
    later();
    await resolve(greta(), bag2.conversationId, "one matter");
    later();
    await unlinkHandle(greta(), second.linkId);
    for (const each of [bag2, refund2]) {
      expect(await row(each.conversationId)).toMatchObject({ status: "resolved", dueAt: null });
      expect((await state(each.conversationId)).turns).toMatchObject([
        { firstInteractionId: each.interactionId, ending: "no-reply-needed", closeReason: "one matter" },
      ]);
    }
  });

  it("gives it all to the first of two agents who typed", async () => {
    const [bag, refund] = await two();
    await assign(greta(), bag.conversationId, desk.greta.agentId);
    await assign(greta(), refund.conversationId, desk.linda.agentId);
    const draft = { mode: "public", text: "Dear", attachmentIds: [], savedAt: NOW };
    await database.db.draft.createMany({
      data: [
        { ...draft, agentId: desk.greta.agentId, conversationId: bag.conversationId, begunAt: ago(1) },
        { ...draft, agentId: desk.linda.agentId, conversationId: refund.conversationId, begunAt: ago(3) },
      ],
    });
    later();
    const { linkId } = await link(bag, refund);
    expect(await row(refund.conversationId)).toMatchObject({
      assigneeId: desk.linda.agentId,
      joinedIntoId: null,
    });
    later();
    await unlinkHandle(greta(), linkId);
    expect((await row(bag.conversationId)).assigneeId).toBe(desk.greta.agentId);
    expect((await row(refund.conversationId)).assigneeId).toBe(desk.linda.agentId);
  });

  it("joins nothing across teams or of more than two, and asks", async () => {
    const [bag, refund] = await two();
    const brand = await seedConversation(database, {
      teamId: desk.brand,
      customerId: refund.customerId,
      handleId: refund.handleId,
    });
    await link(bag, refund);
    for (const each of [bag, refund, brand])
      expect(await row(each.conversationId)).toMatchObject({
        customerId: bag.customerId,
        joinedIntoId: null,
      });
    const asked = await database.db.conversationAct.findMany({
      where: { kind: "join-proposed", conversationId: { in: [refund.conversationId, brand.conversationId] } },
    });
    expect(asked).toHaveLength(2);
  });

  it("is refused while a reply is leaving, for the handles of one person, and for what another team has", async () => {
    const [bag, refund] = await two();
    const foreign = await seedConversation(database, { teamId: desk.brand });
    await expect(link(bag, foreign)).rejects.toMatchObject({ kind: "not-found" });
    await expect(link(foreign, bag)).rejects.toMatchObject({ kind: "not-found" });
    await expect(link(bag, bag)).rejects.toMatchObject({ code: "linked-already" });
    const replyId = await seedReply(database, desk, refund, "queued");
    await expect(link(bag, refund)).rejects.toMatchObject({ code: "reply-under-way" });
    await database.db.reply.update({ where: { id: replyId }, data: { state: "sent" } });
    await link(bag, refund);
  });
});
