import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PushOutcome } from "@/lib/channels/push-call";
import { assign } from "@/lib/conversations/assign";
import { forgetNotifications } from "@/lib/notifications/forget-notifications";
import { getPreferences } from "@/lib/notifications/get-preferences";
import { listNotifications } from "@/lib/notifications/list-notifications";
import { markRead } from "@/lib/notifications/mark-read";
import { noteChanges, noteSince } from "@/lib/notifications/note-changes";
import {
  listSubscriptions,
  subscribeBrowser,
  unsubscribeBrowser,
} from "@/lib/notifications/push/keep-subscriptions";
import { sendPushes } from "@/lib/notifications/push/send-pushes";
import { queueNoticeMails } from "@/lib/notifications/queue-notice-mails";
import { savePreferences } from "@/lib/notifications/save-preferences";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { plainWords } from "../support/plain-words";
import { seedReplyDesk, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
beforeEach(async () => {
  database.clock.now = new Date("2026-11-23T09:00:00.000Z");
  await database.db.notification.deleteMany();
  await database.db.notificationChoice.deleteMany();
  await database.db.notificationTimes.deleteMany();
  await database.db.pushSubscription.deleteMany();
  await database.db.systemMail.deleteMany();
  await database.db.rosterEntry.deleteMany();
});
afterAll(() => database.drop());

const list = (actor = desk.greta, unread = false) =>
  listNotifications(database.ctx(actor), { unread, limit: 50 });
const note = (conversationIds: string[], interactionIds: string[] = []) =>
  noteChanges(database.ctx(), { conversationIds, interactionIds });
const seeded = (over = {}) =>
  seedConversation(database, { teamId: desk.care, accountId: desk.account, ...over });

/** Linda gives Greta a new conversation, and Greta is told. */
async function given() {
  const conversation = await seeded();
  await assign(database.ctx(desk.linda), conversation.conversationId, desk.greta.agentId);
  await note([conversation.conversationId]);
  return conversation;
}

describe("what an agent is told of", () => {
  it("is each thing once, however many workers look and however often", async () => {
    const { conversationId } = await seeded();
    await assign(database.ctx(desk.linda), conversationId, desk.greta.agentId);
    const written = await Promise.all([
      note([conversationId]),
      note([conversationId]),
      note([conversationId]),
    ]);
    expect(written.reduce((sum, each) => sum + each)).toBe(1);
    expect(await noteSince(database.ctx(), new Date("2026-11-23T08:00:00Z"))).toBe(0);
    const { data, unread } = await list();
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
    const told = await database.db.change.findMany({ where: { kind: "notification.created" } });
    expect(told.map(({ values }) => values)).toEqual([{ agentId: desk.greta.agentId }]);
  });

  it("is never what they did themselves", async () => {
    const { conversationId } = await seeded();
    await assign(database.ctx(desk.greta), conversationId, desk.greta.agentId);
    expect(await note([conversationId])).toBe(0);
  });

  it("is no more given than kept: who passed it on before is told nothing", async () => {
    const { conversationId } = await seeded();
    await assign(database.ctx(desk.ana), conversationId, desk.greta.agentId);
    await assign(database.ctx(desk.ana), conversationId, desk.linda.agentId);
    await note([conversationId]);
    expect((await list()).unread).toBe(0);
    expect((await list(desk.linda)).unread).toBe(1);
  });

  it("is that a customer wrote, once until it is read, and not while it lies open before them", async () => {
    const mine = await seeded({ assigneeId: desk.greta.agentId });
    const first = await writeMore(database, mine);
    const second = await writeMore(database, mine);
    await database.db.conversation.update({
      where: { id: mine.conversationId },
      data: { lastInboundAt: database.clock.now },
    });
    await note([], [first]);
    await note([], [second]);
    expect((await list()).data.map(({ kind }) => kind)).toEqual(["customer-wrote"]);
    await markRead(database.ctx(desk.greta), { conversationId: mine.conversationId, isRead: true });
    const third = await writeMore(database, mine);
    await database.db.presence.create({
      data: {
        conversationId: mine.conversationId,
        agentId: desk.greta.agentId,
        state: "viewing",
        seenAt: database.clock.now,
      },
    });
    expect(await note([], [third])).toBe(0);
    await database.db.presence.deleteMany();
    expect(await note([], [third])).toBe(1);
  });

  it("is an answer of theirs that did not arrive, and a turn of theirs that is late", async () => {
    const { conversationId, interactionId } = await seeded({ assigneeId: desk.greta.agentId });
    const replyId = await writeMore(
      database,
      { ...(await seeded()), conversationId },
      { direction: "outbound" },
    );
    const reply = { id: replyId, conversationId, accountId: desk.account, agentId: desk.greta.agentId };
    const { now } = database.clock;
    await database.db.reply.create({
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
    await database.db.turnAlarm.create({
      data: {
        firstInteractionId: interactionId,
        kind: "breach",
        conversationId,
        agentId: desk.greta.agentId,
        dueAt: now,
        firedAt: now,
      },
    });
    await note([conversationId], [replyId]);
    expect((await list()).data.map(({ kind }) => kind).sort()).toEqual(["overdue", "reply-trouble"]);
    expect((await list(desk.linda)).data).toEqual([]);
  });

  it("is a note that names them, a promise that nears, an answer that asks for a yes and an offer that does", async () => {
    const mine = await seeded({ assigneeId: desk.greta.agentId });
    const { conversationId, threadId } = mine;
    const interactionId = await writeMore(database, mine, { direction: "internal", kind: "note", audience: "private" });
    const { now } = database.clock;
    const { greta, linda } = desk;
    const soon = new Date(now.getTime() + 10 * 60_000);
    await database.db.mention.create({
      data: { id: database.id(), interactionId, agentId: greta.agentId, byId: linda.agentId, at: now },
    });
    await database.db
      .$executeRaw`INSERT INTO "GivenPromise" (id, "threadId", "interactionId", what, "dueAt", "firstDueAt",
      "createdAt", "nearAt", "wokenAt") VALUES (${database.id()}::uuid, ${threadId}::uuid, ${interactionId}::uuid, 'call',
      ${soon}::timestamptz, ${soon}::timestamptz, ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz)`;
    await database.db
      .$executeRaw`INSERT INTO "Approval" (id, "conversationId", "writerId", channel, audience, text, "textHash",
      input, "seenNumber", "askedAt", "openToAllAt") VALUES (${database.id()}::uuid, ${conversationId}::uuid,
      ${greta.agentId}::uuid, 'x', 'public', 'Hello', 'h', '{}', 1, ${now}::timestamptz, ${now}::timestamptz)`;
    await note([], [interactionId]);
    await noteSince(database.ctx());
    await noteSince(database.ctx());
    expect((await list()).data.map(({ kind, by }) => [kind, by?.displayName]).sort()).toEqual([
      ["mentioned", "Linda Moss"],
      ["promise-near", undefined],
    ]);
    expect((await list(desk.ana)).data).toMatchObject([
      { kind: "approval-asked", path: "/approvals", by: { displayName: "Greta Tamm" } },
    ]);
  });

  it("is the highest level, to leads of the team alone", async () => {
    const { conversationId, threadId } = await seeded();
    await database.db.turn.updateMany({ where: { conversationId }, data: { level: 3 } });
    await database.db.flag.create({
      data: {
        id: database.id(),
        conversationId,
        threadId,
        kind: "safety",
        evidence: { code: "x", values: {}, spans: [] },
        weight: 100,
        sinceAt: database.clock.now,
        raisedAt: database.clock.now,
        rulesVersion: 1,
      },
    });
    await note([conversationId]);
    expect((await list(desk.ana)).data.map(({ kind }) => kind)).toEqual(["red-flag"]);
    expect((await list(desk.greta)).unread).toBe(0);
  });

  it("is hidden, and counted no more, once its conversation went to a team they are not in", async () => {
    const { conversationId } = await given();
    await database.db.conversation.update({ where: { id: conversationId }, data: { teamId: desk.brand } });
    expect(await list()).toMatchObject({ data: [], unread: 0 });
  });

  it("is forgotten after 60 days", async () => {
    await given();
    expect(await forgetNotifications(database.ctx())).toBe(0);
    database.clock.now = new Date("2027-01-23T09:00:00.000Z");
    expect(await forgetNotifications(database.ctx())).toBe(1);
  });
});

describe("reading", () => {
  it("counts to the row in pages, by conversation and all at once, and is taken back exactly", async () => {
    const conversations = [await given(), await given(), await given()];
    const ctx = database.ctx(desk.greta);
    const page = await listNotifications(ctx, { unread: false, limit: 2 });
    expect(page.nextCursor).not.toBeNull();
    const rest = await listNotifications(ctx, { unread: false, limit: 2, cursor: page.nextCursor ?? "" });
    expect(new Set([...page.data, ...rest.data].map(({ id }) => id)).size).toBe(3);
    const one = await markRead(ctx, { conversationId: conversations[0]?.conversationId ?? "", isRead: true });
    expect(one).toMatchObject({ unread: 2 });
    const all = await markRead(ctx, { all: true, isRead: true });
    expect(all).toMatchObject({ unread: 0 });
    expect(all.ids).toHaveLength(2);
    expect(await markRead(ctx, { ids: all.ids, isRead: false })).toMatchObject({ unread: 2 });
    expect((await list(desk.greta, true)).data).toHaveLength(2);
  });

  it("touches nobody else's", async () => {
    await given();
    const [mine] = (await list()).data;
    const theirs = await markRead(database.ctx(desk.linda), { ids: [mine?.id ?? ""], isRead: true });
    expect(theirs.ids).toEqual([]);
    expect((await list()).unread).toBe(1);
  });
});

describe("what was chosen", () => {
  const choose = async (over: Partial<Parameters<typeof savePreferences>[1]>) => {
    const { changeNumber } = await getPreferences(database.ctx(desk.greta));
    return savePreferences(database.ctx(desk.greta), {
      kinds: [],
      quiet: null,
      digestHours: [],
      changeNumber,
      ...over,
    });
  };

  it("is kept once, and a screen that read an older choice is told", async () => {
    await choose({ kinds: [{ kind: "assigned", onShift: ["mail"], offShift: [] }], digestHours: [17, 9] });
    const kept = await getPreferences(database.ctx(desk.greta));
    expect(kept.digestHours).toEqual([9, 17]);
    expect(kept.kinds.find(({ kind }) => kind === "assigned")).toEqual({
      kind: "assigned",
      onShift: ["mail"],
      offShift: [],
    });
    await expect(choose({ changeNumber: 0 })).rejects.toMatchObject({ code: "preferences-changed" });
  });

  it("goes by the roster: off shift by the other column, and never without one", async () => {
    await choose({ kinds: [{ kind: "assigned", onShift: ["app", "sound"], offShift: ["mail"] }] });
    await given();
    expect((await list()).data).toMatchObject([{ isLoud: true }]);
    await database.db.notification.deleteMany();
    const startAt = new Date("2026-11-23T12:00:00Z");
    await database.db.rosterEntry.create({
      data: {
        shiftId: await shift(),
        heldOn: startAt,
        agentId: desk.greta.agentId,
        zone: "Etc/UTC",
        startLocal: "2026-11-23T12:00",
        endLocal: "2026-11-23T20:00",
        startAt,
        endAt: new Date("2026-11-23T20:00:00Z"),
        parts: [],
        isPublished: true,
      },
    });
    await given();
    expect((await list()).data).toEqual([]);
    expect(await database.db.notification.findMany()).toMatchObject([{ ways: ["mail"] }]);
  });

  it("goes by mail at the chosen hour of their own clock, each thing once and without a name", async () => {
    await database.db.agent.update({ where: { id: desk.greta.agentId }, data: { zone: "Europe/Tallinn" } });
    await choose({
      kinds: [{ kind: "assigned", onShift: ["app", "mail"], offShift: [] }],
      digestHours: [13],
    });
    await given();
    expect(await queueNoticeMails(database.ctx(), plainWords)).toBe(0);
    database.clock.now = new Date("2026-11-23T11:03:00.000Z");
    const write = () => queueNoticeMails(database.ctx(), plainWords);
    const written = await Promise.all([write(), write()]);
    expect(written.reduce((sum, each) => sum + each)).toBe(1);
    const [mail] = await database.db.systemMail.findMany();
    expect(mail).toMatchObject({ kind: "notice", recipient: "greta@northwind.example" });
    expect(mail?.text).not.toContain("Jo");
    database.clock.now = new Date("2026-11-24T11:03:00.000Z");
    expect(await write()).toBe(0);
    await database.db.agent.update({ where: { id: desk.greta.agentId }, data: { zone: "Etc/UTC" } });
  });
});

async function shift(): Promise<string> {
  const id = database.id();
  const { now } = database.clock;
  await database.db
    .$executeRaw`INSERT INTO "Shift" (id, "agentId", zone, "startLocal", "endLocal", state, "createdAt", "changedAt")
    VALUES (${id}::uuid, ${desk.greta.agentId}::uuid, 'Etc/UTC', '2026-11-23T12:00', '2026-11-23T20:00', 'published',
      ${now}::timestamptz, ${now}::timestamptz)`;
  return id;
}

describe("a browser", () => {
  const keys = { p256dh: "B".repeat(87), auth: "a".repeat(22) };
  const subscribe = (path: string, actor = desk.greta) =>
    subscribeBrowser(
      database.ctx(actor),
      { endpoint: `https://push.example/${path}`, keys },
      "Firefox/140 Windows",
    );
  const sent: { payload: string; endpoint: string }[] = [];
  const send = (outcome: PushOutcome) =>
    sendPushes(database.ctx(), {
      words: plainWords,
      send: async ({ payload, subscription }) => {
        sent.push({ payload, endpoint: subscription.endpoint });
        return outcome;
      },
    });
  /** Somebody mentions Greta by giving her a conversation: the house pushes it. */
  const pushed = async () => {
    sent.length = 0;
    await given();
  };

  it("is kept once, shows nothing of its keys, and ends with who took it", async () => {
    const first = await subscribe("one");
    const again = await subscribe("one");
    expect(again.id).toBe(first.id);
    const { publicKey, data } = await listSubscriptions(database.ctx(desk.greta));
    expect(data).toMatchObject([{ host: "push.example", browser: "Firefox, Windows" }]);
    expect(Buffer.from(publicKey, "base64url")).toHaveLength(65);
    expect((await listSubscriptions(database.ctx(desk.linda))).publicKey).toBe(publicKey);
    await expect(unsubscribeBrowser(database.ctx(desk.linda), first.id)).rejects.toMatchObject({
      code: "not-found",
    });
    await unsubscribeBrowser(database.ctx(desk.greta), first.id);
    expect((await listSubscriptions(database.ctx(desk.greta))).data).toEqual([]);
  });

  it("is told kind and link, no word of the customer", async () => {
    await subscribe("two");
    await pushed();
    expect(await send({ kind: "sent" })).toBe(1);
    expect(sent[0]?.endpoint).toBe("https://push.example/two");
    const payload = JSON.parse(sent[0]?.payload ?? "{}") as Record<string, string>;
    expect(Object.keys(payload).sort()).toEqual(["id", "kind", "path", "title"]);
    expect(payload).toMatchObject({ kind: "assigned" });
    expect(sent[0]?.payload).not.toContain("Jo");
    expect(await send({ kind: "sent" })).toBe(0);
  });

  it("that is gone is forgotten; one that is busy is asked again later, and given up in the end", async () => {
    await subscribe("three");
    await pushed();
    await send({ kind: "later", code: "http-503" });
    expect(await send({ kind: "sent" })).toBe(0);
    for (let tries = 0; tries < 6; tries++) {
      database.clock.now = new Date(database.clock.now.getTime() + 9 * 60_000);
      await send({ kind: "later", code: "http-503" });
    }
    expect(sent).toHaveLength(5);
    expect(await database.db.pushDelivery.findMany()).toMatchObject([{ state: "failed", code: "http-503" }]);
    database.clock.now = new Date("2026-11-23T09:00:00.000Z");
    await pushed();
    await send({ kind: "gone" });
    expect((await listSubscriptions(database.ctx(desk.greta))).data).toEqual([]);
    expect(await database.db.pushDelivery.count()).toBe(0);
  });

  it("is not told what was read meanwhile", async () => {
    await subscribe("four");
    await pushed();
    await markRead(database.ctx(desk.greta), { all: true, isRead: true });
    expect(await send({ kind: "sent" })).toBe(1);
    expect(sent).toEqual([]);
  });

  it("is not told in quiet hours", async () => {
    await subscribe("five");
    await savePreferences(database.ctx(desk.greta), {
      kinds: [],
      quiet: { from: "08:00", until: "10:00" },
      digestHours: [],
      changeNumber: 0,
    });
    await pushed();
    expect(await send({ kind: "sent" })).toBe(0);
    expect((await list()).unread).toBe(1);
  });

  it("must have an address a push service can have", async () => {
    const bad = { endpoint: "ftp://push.example/x", keys };
    await expect(subscribeBrowser(database.ctx(desk.greta), bad, "")).rejects.toMatchObject({
      code: "push-endpoint",
    });
  });
});
