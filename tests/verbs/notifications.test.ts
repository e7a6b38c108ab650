import { describe, expect, it } from "vitest";
import { assign } from "@/lib/conversations/assign";
import { forgetNotifications } from "@/lib/notifications/forget-notifications";
import { markRead } from "@/lib/notifications/mark-read";
import { noteSince } from "@/lib/notifications/note-changes";
import { notificationDesk } from "../support/notification-desk";
import { writeMore } from "../support/reply-desk";

const at = notificationDesk();

describe("what an agent is told of", () => {
  it("is each thing once, however many workers look and however often", async () => {
    const { conversationId } = await at.seeded();
    await assign(at.database.ctx(at.desk.linda), conversationId, at.desk.greta.agentId);
    const written = await Promise.all([
      at.note([conversationId]),
      at.note([conversationId]),
      at.note([conversationId]),
    ]);
    expect(written.reduce((sum, each) => sum + each)).toBe(1);
    expect(await noteSince(at.database.ctx(), new Date("2026-11-23T08:00:00Z"))).toBe(0);
    const { data, unread } = await at.list();
    expect(unread).toBe(1);
    expect(data).toMatchObject([
      {
        kind: "assigned",
        conversationId,
        customer: "Jo Winter",
        by: { displayName: "Linda Moss" },
        isRead: false,
      },
    ]);
    const told = await at.database.db.change.findMany({ where: { kind: "notification.created" } });
    expect(told.map(({ values }) => values)).toEqual([{ agentId: at.desk.greta.agentId }]);
  });

  it("is never what they did themselves", async () => {
    const { conversationId } = await at.seeded();
    await assign(at.database.ctx(at.desk.greta), conversationId, at.desk.greta.agentId);
    expect(await at.note([conversationId])).toBe(0);
  });

  it("is no more given than kept: who passed it on before is told nothing", async () => {
    const { conversationId } = await at.seeded();
    await assign(at.database.ctx(at.desk.ana), conversationId, at.desk.greta.agentId);
    await assign(at.database.ctx(at.desk.ana), conversationId, at.desk.linda.agentId);
    await at.note([conversationId]);
    expect((await at.list()).unread).toBe(0);
    expect((await at.list(at.desk.linda)).unread).toBe(1);
  });

  it("is that a customer wrote, once until it is read, and not while it lies open before them", async () => {
    const mine = await at.seeded({ assigneeId: at.desk.greta.agentId });
    const first = await writeMore(at.database, mine);
    const second = await writeMore(at.database, mine);
    await at.database.db.conversation.update({
      where: { id: mine.conversationId },
      data: { lastInboundAt: at.database.clock.now },
    });
    await at.note([], [first]);
    await at.note([], [second]);
    expect((await at.list()).data.map(({ kind }) => kind)).toEqual(["customer-wrote"]);
    await markRead(at.database.ctx(at.desk.greta), { conversationId: mine.conversationId, isRead: true });
    const third = await writeMore(at.database, mine);
    await at.database.db.presence.create({
      data: {
        conversationId: mine.conversationId,
        agentId: at.desk.greta.agentId,
        state: "viewing",
        seenAt: at.database.clock.now,
      },
    });
    expect(await at.note([], [third])).toBe(0);
    await at.database.db.presence.deleteMany();
    expect(await at.note([], [third])).toBe(1);
  });

  it("is an answer of theirs that did not arrive, and a turn of theirs that is late", async () => {
    const { conversationId, interactionId } = await at.seeded({ assigneeId: at.desk.greta.agentId });
    const replyId = await writeMore(
      at.database,
      { ...(await at.seeded()), conversationId },
      { direction: "outbound" },
    );
    const reply = { id: replyId, conversationId, accountId: at.desk.account, agentId: at.desk.greta.agentId };
    const { now } = at.database.clock;
    await at.database.db.reply.create({
      data: {
        ...reply,
        channel: "x",
        audience: "public",
        state: "refused",
        sendAfter: now,
        textHash: "h",
        queuedAt: now,
        endedAt: now,
      },
    });
    await at.database.db.turnAlarm.create({
      data: {
        firstInteractionId: interactionId,
        kind: "breach",
        conversationId,
        agentId: at.desk.greta.agentId,
        dueAt: now,
        firedAt: now,
      },
    });
    await at.note([conversationId], [replyId]);
    expect((await at.list()).data.map(({ kind }) => kind).sort()).toEqual(["overdue", "reply-trouble"]);
    expect((await at.list(at.desk.linda)).data).toEqual([]);
  });

  it("is a note that names them, a promise that nears, an answer that asks for a yes and an offer that does", async () => {
    const mine = await at.seeded({ assigneeId: at.desk.greta.agentId });
    const { conversationId, threadId } = mine;
    const interactionId = await writeMore(at.database, mine, {
      direction: "internal",
      kind: "note",
      audience: "private",
    });
    const { now } = at.database.clock;
    const { greta, linda } = at.desk;
    const soon = new Date(now.getTime() + 10 * 60_000);
    await at.database.db.mention.create({
      data: { id: at.database.id(), interactionId, agentId: greta.agentId, byId: linda.agentId, at: now },
    });
    await at.database.db
      .$executeRaw`INSERT INTO "GivenPromise" (id, "threadId", "interactionId", what, "dueAt", "firstDueAt",
      "createdAt", "nearAt", "wokenAt") VALUES (${at.database.id()}::uuid, ${threadId}::uuid, ${interactionId}::uuid, 'call',
      ${soon}::timestamptz, ${soon}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)`;
    await at.database.db
      .$executeRaw`INSERT INTO "Approval" (id, "conversationId", "writerId", channel, audience, text, "textHash",
      input, "seenNumber", "askedAt", "openToAllAt") VALUES (${at.database.id()}::uuid, ${conversationId}::uuid,
      ${greta.agentId}::uuid, 'x', 'public', 'Hello', 'h', '{}', 1, ${now}::timestamptz, ${now}::timestamptz)`;
    await at.note([], [interactionId]);
    await noteSince(at.database.ctx());
    await noteSince(at.database.ctx());
    expect((await at.list()).data.map(({ kind, by }) => [kind, by?.displayName]).sort()).toEqual([
      ["mentioned", "Linda Moss"],
      ["promise-near", undefined],
    ]);
    expect((await at.list(at.desk.ana)).data).toMatchObject([
      { kind: "approval-asked", path: "/approvals", by: { displayName: "Greta Tamm" } },
    ]);
  });

  it("is the highest level, to leads of the team alone", async () => {
    const { conversationId, threadId } = await at.seeded();
    await at.database.db.turn.updateMany({ where: { conversationId }, data: { level: 3 } });
    await at.database.db.flag.create({
      data: {
        id: at.database.id(),
        conversationId,
        threadId,
        kind: "safety",
        evidence: { code: "x", values: {}, spans: [] },
        weight: 100,
        sinceAt: at.database.clock.now,
        raisedAt: at.database.clock.now,
        rulesVersion: 1,
      },
    });
    await at.note([conversationId]);
    expect((await at.list(at.desk.ana)).data.map(({ kind }) => kind)).toEqual(["red-flag"]);
    expect((await at.list(at.desk.greta)).unread).toBe(0);
  });

  it("is hidden, and counted no more, once its conversation went to a team they are not in", async () => {
    const { conversationId } = await at.given();
    await at.database.db.conversation.update({
      where: { id: conversationId },
      data: { teamId: at.desk.brand },
    });
    expect(await at.list()).toMatchObject({ data: [], unread: 0 });
  });

  it("is forgotten after 60 days", async () => {
    await at.given();
    expect(await forgetNotifications(at.database.ctx())).toBe(0);
    at.database.clock.now = new Date("2027-01-23T09:00:00.000Z");
    expect(await forgetNotifications(at.database.ctx())).toBe(1);
  });
});
