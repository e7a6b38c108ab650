import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Inbound } from "@/lib/channels/channel";
import { inTransaction } from "@/lib/context/ctx";
import { acceptAnswer } from "@/lib/conversations/accept-answer";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { leaveUnanswered } from "@/lib/conversations/leave-unanswered";
import { lockConversations, rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { recordNatives } from "@/lib/conversations/record-natives";
import { recordOutbound } from "@/lib/conversations/record-outbound";
import { type TestDatabase, testDatabase } from "../support/database";
import { arrival, careAccount, message, nativeAnswer, post } from "../support/inbound";

let database: TestDatabase;
let account: ArrivalAccount;
let next = 1000;
const NOW = new Date("2026-11-23T09:00:00.000Z");
const id = () => String(next++);
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const ingest = (...inbounds: Inbound[]) =>
  ingestInteractions(
    database.ctx(),
    inbounds.map((each) => arrival(account, each)),
  );
const stored = (externalId: string) =>
  database.db.interaction.findUniqueOrThrow({ where: { channel_externalId: { channel: "x", externalId } } });
const conversation = (conversationId: string | null) =>
  database.db.conversation.findUniqueOrThrow({ where: { id: conversationId ?? "" } });
const turns = (conversationId: string | null) =>
  database.db.turn.findMany({
    where: { conversationId: conversationId ?? "" },
    orderBy: { position: "asc" },
  });

beforeAll(async () => {
  database = await testDatabase(NOW);
  account = await careAccount(database);
});
beforeEach(() => {
  database.clock.now = NOW;
});
afterAll(() => database.drop());

/** A reply as the outbox queues it. */
async function queue(to: string, more: { audience?: "public" | "private" } = {}) {
  const inbound = await stored(to);
  const ctx = database.ctx();
  const replyId = database.id();
  const audience = more.audience ?? "public";
  await inTransaction(ctx, async (tx) => {
    await recordOutbound(tx, {
      id: replyId,
      conversationId: inbound.conversationId ?? "",
      handleId: inbound.handleId,
      accountId: account.id,
      channel: "x",
      kind: audience === "public" ? "post" : "direct_message",
      audience,
      text: "On it ^GT",
      agentId: null,
      initials: "GT",
      inReplyToId: audience === inbound.audience ? inbound.id : null,
    });
    await tx.db.reply.create({
      data: {
        id: replyId,
        conversationId: inbound.conversationId ?? "",
        accountId: account.id,
        channel: "x",
        audience,
        state: "queued",
        sendAfter: tx.now(),
        textHash: "h",
        queuedAt: tx.now(),
      },
    });
  });
  return replyId;
}

const settle = (replyId: string, state: string, conversationId: string | null, sentAt = database.clock.now) =>
  inTransaction(database.ctx(), async (tx) => {
    await tx.db.reply.update({ where: { id: replyId }, data: { state } });
    if (state === "sent")
      await acceptAnswer(tx, { interactionId: replyId, externalId: `post:${id()}`, sentAt });
    else await leaveUnanswered(tx, conversationId ?? "");
  });

describe("turns in the history", () => {
  it("run on while a reply is queued and stop at the provider's time when it is accepted", async () => {
    const p = post(id(), id());
    await ingest(p);
    const { conversationId } = await stored(p.externalId);
    database.clock.now = minutes(2);
    const replyId = await queue(p.externalId);
    expect(await conversation(conversationId)).toMatchObject({
      status: "open",
      dueAt: minutes(9),
      lastInteractionNumber: 2,
    });
    await settle(replyId, "sent", conversationId, minutes(3));
    expect(await conversation(conversationId)).toMatchObject({
      status: "waiting",
      dueAt: null,
      turnStartedAt: null,
    });
    expect(await turns(conversationId)).toMatchObject([
      { endedAt: minutes(3), ending: "answered", answerId: replyId, targetSeconds: 600 },
    ]);
    expect(
      (await stored((await database.db.interaction.findUniqueOrThrow({ where: { id: replyId } })).externalId))
        .publishedAt,
    ).toEqual(minutes(3));
  });

  it("stay open for what the customer wrote while the reply was leaving", async () => {
    const by = id();
    const p = post(id(), by);
    await ingest(p);
    const { conversationId } = await stored(p.externalId);
    const replyId = await queue(p.externalId);
    database.clock.now = minutes(1);
    await ingest(post(id(), by, { place: p.place, publishedAt: minutes(1) }));
    await settle(replyId, "sent", conversationId, minutes(2));
    expect(await conversation(conversationId)).toMatchObject({
      status: "open",
      turnStartedAt: minutes(1),
      dueAt: minutes(11),
    });
    expect((await turns(conversationId)).map((turn) => turn.ending)).toEqual(["answered", null]);
  });

  it("come back to the queue when a reply is refused, and when a second one is though nobody waits", async () => {
    const p = post(id(), id());
    await ingest(p);
    const { conversationId } = await stored(p.externalId);
    await settle(await queue(p.externalId), "refused", conversationId);
    expect(await conversation(conversationId)).toMatchObject({ status: "open", dueAt: minutes(9) });
    await settle(await queue(p.externalId), "sent", conversationId);
    database.clock.now = minutes(5);
    await settle(await queue(p.externalId), "failed", conversationId);
    expect(await conversation(conversationId)).toMatchObject({
      status: "open",
      dueAt: minutes(15),
      turnStartedAt: null,
    });
  });

  it("reopen with the old start when the answer is taken back", async () => {
    const p = post(id(), id());
    await ingest(p);
    const { conversationId } = await stored(p.externalId);
    const replyId = await queue(p.externalId);
    await settle(replyId, "sent", conversationId);
    await inTransaction(database.ctx(), async (tx) => {
      await tx.db.interaction.update({ where: { id: replyId }, data: { deletedAt: tx.now() } });
      await leaveUnanswered(tx, conversationId ?? "", "taken-back");
    });
    expect(await conversation(conversationId)).toMatchObject({
      status: "open",
      turnStartedAt: minutes(-1),
      promisedAt: minutes(9),
    });
  });

  it("that began in public and were answered in private are moved to private, in a thread begun before its place is known", async () => {
    const by = id();
    const p = post(id(), by);
    await ingest(p);
    const { conversationId } = await stored(p.externalId);
    const replyId = await queue(p.externalId, { audience: "private" });
    await inTransaction(database.ctx(), async (tx) => {
      await tx.db.reply.update({ where: { id: replyId }, data: { state: "sent" } });
      await acceptAnswer(tx, {
        interactionId: replyId,
        externalId: `dm:${id()}`,
        sentAt: minutes(1),
        place: `dm:${by}-900`,
      });
    });
    expect(await turns(conversationId)).toMatchObject([{ movedToPrivate: true }]);
    const answer = message(id(), by, { place: `dm:${by}-900`, publishedAt: minutes(2) });
    database.clock.now = minutes(2);
    await ingest(answer);
    const came = await stored(answer.externalId);
    expect(came.conversationId).toBe(conversationId);
    expect(came.threadId).toBe(
      (await database.db.interaction.findUniqueOrThrow({ where: { id: replyId } })).threadId,
    );
  });

  it("keep the target they began with when the target changes", async () => {
    const p = post(id(), id());
    await ingest(p);
    const { conversationId } = await stored(p.externalId);
    await database.db.target.create({
      data: { id: database.id(), accountId: account.id, seconds: 1800, fromAt: NOW },
    });
    await inTransaction(database.ctx(), async (tx) => {
      await lockConversations(tx, [conversationId ?? ""]);
      await rebuildTurns(tx, [conversationId ?? ""]);
    });
    expect(await turns(conversationId)).toMatchObject([{ targetSeconds: 600 }]);
    const later = post(id(), id());
    await ingest(later);
    expect(await conversation((await stored(later.externalId)).conversationId)).toMatchObject({
      targetSeconds: 1800,
      dueAt: minutes(29),
    });
    await database.db.target.deleteMany({});
  });

  it("are the same whatever order question and native answers came in", async () => {
    const outcomes = [];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
    ]) {
      const by = id();
      const base = id();
      const place = `post:${base}`;
      const events = [
        post(base, by, { publishedAt: minutes(-50) }),
        nativeAnswer(id(), by, { place, inReplyToExternalId: place, publishedAt: minutes(-45) }),
        post(id(), by, { place, publishedAt: minutes(-40) }),
        nativeAnswer(id(), by, { place, inReplyToExternalId: place, publishedAt: minutes(-20) }),
      ];
      for (const index of order) {
        const event = events[index];
        if (event?.direction === "inbound") await ingest(event);
        else if (event)
          await recordNatives(database.ctx(), [
            { ...arrival(account, event), agentId: null, initials: null },
          ]);
      }
      const { conversationId } = await stored(place);
      const { status } = await conversation(conversationId);
      outcomes.push({
        status,
        turns: (await turns(conversationId)).map((turn) => [
          turn.position,
          turn.startedAt,
          turn.endedAt,
          turn.ending,
        ]),
      });
    }
    expect(outcomes[0]).toEqual({
      status: "waiting",
      turns: [
        [1, minutes(-50), minutes(-45), "answered"],
        [2, minutes(-40), minutes(-20), "answered"],
      ],
    });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });
});
