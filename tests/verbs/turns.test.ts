import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inTransaction } from "@/lib/context/ctx";
import { acceptAnswer } from "@/lib/conversations/accept-answer";
import { leaveUnanswered } from "@/lib/conversations/leave-unanswered";
import { lockConversations, rebuildTurns } from "@/lib/conversations/rebuild-turns";
import { recordOutbound } from "@/lib/conversations/record-outbound";
import { createTarget } from "@/lib/response-times/create-target";
import { retireTarget } from "@/lib/response-times/retire-target";
import { createTargetSchema } from "@/lib/response-times/target-schemas";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { message, nativeAnswer, post } from "../support/inbound";

let desk: HistoryDesk;
beforeAll(async () => {
  desk = await historyDesk();
});
beforeEach(() => {
  desk.database.clock.now = desk.now;
});
afterAll(() => desk.database.drop());

/** A reply as the outbox queues it. */
async function queue(to: string, more: { audience?: "public" | "private" } = {}) {
  const inbound = await desk.stored(to);
  const ctx = desk.database.ctx();
  const replyId = desk.database.id();
  const audience = more.audience ?? "public";
  await inTransaction(ctx, async (tx) => {
    await recordOutbound(tx, {
      id: replyId,
      conversationId: inbound.conversationId ?? "",
      handleId: inbound.handleId,
      accountId: desk.account.id,
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
        accountId: desk.account.id,
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

const settle = (
  replyId: string,
  state: string,
  conversationId: string | null,
  sentAt = desk.database.clock.now,
) =>
  inTransaction(desk.database.ctx(), async (tx) => {
    await tx.db.reply.update({ where: { id: replyId }, data: { state } });
    if (state === "sent")
      await acceptAnswer(tx, { interactionId: replyId, externalId: `post:${desk.id()}`, sentAt });
    else await leaveUnanswered(tx, conversationId ?? "");
  });

describe("turns in the history", () => {
  it("run on while a reply is queued and stop at the provider's time when it is accepted", async () => {
    const p = post(desk.id(), desk.id());
    await desk.ingest(p);
    const { conversationId } = await desk.stored(p.externalId);
    desk.database.clock.now = desk.minutes(2);
    const replyId = await queue(p.externalId);
    expect(await desk.conversation(conversationId)).toMatchObject({
      status: "open",
      dueAt: desk.minutes(9),
      lastInteractionNumber: 2,
    });
    await settle(replyId, "sent", conversationId, desk.minutes(3));
    expect(await desk.conversation(conversationId)).toMatchObject({
      status: "waiting",
      dueAt: null,
      turnStartedAt: null,
    });
    expect(await desk.turns(conversationId)).toMatchObject([
      { endedAt: desk.minutes(3), ending: "answered", answerId: replyId, targetSeconds: 600 },
    ]);
    expect(
      (
        await desk.stored(
          (
            await desk.database.db.interaction.findUniqueOrThrow({ where: { id: replyId } })
          ).externalId,
        )
      ).publishedAt,
    ).toEqual(desk.minutes(3));
  });

  it("stay open for what the customer wrote while the reply was leaving", async () => {
    const by = desk.id();
    const p = post(desk.id(), by);
    await desk.ingest(p);
    const { conversationId } = await desk.stored(p.externalId);
    const replyId = await queue(p.externalId);
    desk.database.clock.now = desk.minutes(1);
    await desk.ingest(post(desk.id(), by, { place: p.place, publishedAt: desk.minutes(1) }));
    await settle(replyId, "sent", conversationId, desk.minutes(2));
    expect(await desk.conversation(conversationId)).toMatchObject({
      status: "open",
      turnStartedAt: desk.minutes(1),
      dueAt: desk.minutes(11),
    });
    expect((await desk.turns(conversationId)).map((turn) => turn.ending)).toEqual(["answered", null]);
  });

  it("come back to the queue when a reply is refused, and when a second one is though nobody waits", async () => {
    const p = post(desk.id(), desk.id());
    await desk.ingest(p);
    const { conversationId } = await desk.stored(p.externalId);
    await settle(await queue(p.externalId), "refused", conversationId);
    expect(await desk.conversation(conversationId)).toMatchObject({ status: "open", dueAt: desk.minutes(9) });
    await settle(await queue(p.externalId), "sent", conversationId);
    desk.database.clock.now = desk.minutes(5);
    await settle(await queue(p.externalId), "failed", conversationId);
    expect(await desk.conversation(conversationId)).toMatchObject({
      status: "open",
      dueAt: desk.minutes(15),
      turnStartedAt: null,
    });
  });

  it("reopen with the old start when the answer is taken back", async () => {
    const p = post(desk.id(), desk.id());
    await desk.ingest(p);
    const { conversationId } = await desk.stored(p.externalId);
    const replyId = await queue(p.externalId);
    await settle(replyId, "sent", conversationId);
    await inTransaction(desk.database.ctx(), async (tx) => {
      await tx.db.interaction.update({ where: { id: replyId }, data: { deletedAt: tx.now() } });
      await leaveUnanswered(tx, conversationId ?? "", "taken-back");
    });
    expect(await desk.conversation(conversationId)).toMatchObject({
      status: "open",
      turnStartedAt: desk.minutes(-1),
      promisedAt: desk.minutes(9),
    });
  });

  it("that began in public and were answered in private are moved to private, in a thread begun before its place is known", async () => {
    const by = desk.id();
    const p = post(desk.id(), by);
    await desk.ingest(p);
    const { conversationId } = await desk.stored(p.externalId);
    const replyId = await queue(p.externalId, { audience: "private" });
    await inTransaction(desk.database.ctx(), async (tx) => {
      await tx.db.reply.update({ where: { id: replyId }, data: { state: "sent" } });
      await acceptAnswer(tx, {
        interactionId: replyId,
        externalId: `dm:${desk.id()}`,
        sentAt: desk.minutes(1),
        place: `dm:${by}-900`,
      });
    });
    expect(await desk.turns(conversationId)).toMatchObject([{ movedToPrivate: true }]);
    const answer = message(desk.id(), by, { place: `dm:${by}-900`, publishedAt: desk.minutes(2) });
    desk.database.clock.now = desk.minutes(2);
    await desk.ingest(answer);
    const came = await desk.stored(answer.externalId);
    expect(came.conversationId).toBe(conversationId);
    expect(came.threadId).toBe(
      (await desk.database.db.interaction.findUniqueOrThrow({ where: { id: replyId } })).threadId,
    );
  });

  it("keep the target they began with when the target changes", async () => {
    const p = post(desk.id(), desk.id());
    await desk.ingest(p);
    const { conversationId } = await desk.stored(p.externalId);
    const admin = desk.database.ctx({
      type: "agent",
      agentId: desk.database.id(),
      role: "admin",
      teamIds: [],
    });
    const half = createTargetSchema.parse({ accountId: desk.account.id, seconds: 1800 });
    const { id: targetId } = await createTarget(admin, half);
    await inTransaction(desk.database.ctx(), async (tx) => {
      await lockConversations(tx, [conversationId ?? ""]);
      await rebuildTurns(tx, [conversationId ?? ""]);
    });
    expect(await desk.turns(conversationId)).toMatchObject([{ targetSeconds: 600, targetId: null }]);
    const later = post(desk.id(), desk.id());
    await desk.ingest(later);
    expect(await desk.conversation((await desk.stored(later.externalId)).conversationId)).toMatchObject({
      targetSeconds: 1800,
      dueAt: desk.minutes(29),
    });
    await retireTarget(admin, targetId);
  });

  it("are the same whatever order question and native answers came in", async () => {
    const outcomes = [];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2],
    ]) {
      const by = desk.id();
      const base = desk.id();
      const place = `post:${base}`;
      const events = [
        post(base, by, { publishedAt: desk.minutes(-50) }),
        nativeAnswer(desk.id(), by, { place, inReplyToExternalId: place, publishedAt: desk.minutes(-45) }),
        post(desk.id(), by, { place, publishedAt: desk.minutes(-40) }),
        nativeAnswer(desk.id(), by, { place, inReplyToExternalId: place, publishedAt: desk.minutes(-20) }),
      ];
      for (const index of order) {
        const event = events[index];
        if (event?.direction === "inbound") await desk.ingest(event);
        else if (event) await desk.answer(event);
      }
      const { conversationId } = await desk.stored(place);
      const { status } = await desk.conversation(conversationId);
      outcomes.push({
        status,
        turns: (await desk.turns(conversationId)).map((turn) => [
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
        [1, desk.minutes(-50), desk.minutes(-45), "answered"],
        [2, desk.minutes(-40), desk.minutes(-20), "answered"],
      ],
    });
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
  });
});
