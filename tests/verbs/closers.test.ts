import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { actOnMany } from "@/lib/conversations/act-on-many";
import { correctTurn } from "@/lib/conversations/correct-turn";
import { countQueue } from "@/lib/conversations/count-queue";
import { getVisibleInteraction } from "@/lib/conversations/get-visible-interaction";
import { listConversations } from "@/lib/conversations/list-conversations";
import { removeInteractions } from "@/lib/conversations/remove-interactions";
import { resolve } from "@/lib/conversations/resolve";
import { bulkInputSchema, listConversationsSchema } from "@/lib/conversations/schemas";
import { undo } from "@/lib/conversations/undo";
import { type HistoryDesk, historyDesk } from "../support/history-desk";
import { nativeAnswer, post } from "../support/inbound";

let desk: HistoryDesk;
let ana: Ctx;
beforeAll(async () => {
  desk = await historyDesk();
  const agentId = desk.database.id();
  await desk.database.db.agent.create({
    data: { id: agentId, email: "ana@example.test", displayName: "Ana", role: "admin", createdAt: desk.now },
  });
  ana = desk.database.ctx({ type: "agent", agentId, role: "admin", teamIds: [] });
});
afterAll(() => desk.database.drop());

const said = (by: string, place: string, minute: number, text: string) =>
  post(desk.id(), by, { place, text, publishedAt: desk.minutes(minute) });
const answered = (to: string, place: string, minute: number, text: string) =>
  nativeAnswer(desk.id(), to, { place, text, publishedAt: desk.minutes(minute) });

/** A question, our answer to it, and what the customer said then. */
async function exchange(then: string, ours = "Your bag is in Rome and comes tonight. ^GT") {
  const by = desk.id();
  const asked = said(by, "", -30, "My bag is not here");
  const first = { ...asked, place: asked.externalId };
  const answer = answered(by, first.place, -28, ours);
  const last = said(by, first.place, -20, then);
  desk.database.clock.now = desk.minutes(-20);
  await desk.ingest(first);
  await desk.answer(answer);
  await desk.ingest(last);
  desk.database.clock.now = desk.now;
  const { id, conversationId } = await desk.stored(last.externalId);
  const { id: answerId } = await desk.stored(answer.externalId);
  return { by, place: first.place, id, answerId, answer, last, conversationId: conversationId ?? "" };
}

const queue = async () => (await listConversations(ana, listConversationsSchema.parse({ limit: 200 }))).data;

describe("a closer in the desk", () => {
  it("stands last in the queue whatever waits, is late for nobody, and says so", async () => {
    const thanks = await exchange("Thank you so much! 🙏");
    const asks = await exchange("And the second one?");
    const later = post(desk.id(), desk.id(), { publishedAt: desk.now });
    await desk.ingest(later);
    const rows = await queue();
    expect(rows.map(({ id }) => id)).toEqual([
      asks.conversationId,
      (await desk.stored(later.externalId)).conversationId,
      thanks.conversationId,
    ]);
    expect(rows.map(({ isCloser }) => isCloser)).toEqual([false, false, true]);
    expect(rows[2]).toMatchObject({ status: "open", turnStartedAt: null, promisedAt: null });
    expect((await countQueue(ana)).late).toBe(1);
    expect(await desk.turns(thanks.conversationId)).toMatchObject([
      { position: 1, isCloser: false },
      { position: 2, isCloser: true, endedAt: null },
    ]);
    expect((await getVisibleInteraction(ana, thanks.id)).clock).toEqual({ as: "closer", isCorrected: false });
  });

  it("becomes a turn of its own right with the first thing that asks, from then on", async () => {
    const { by, place, id, conversationId } = await exchange("thanks");
    await desk.ingest(said(by, place, -5, "but it has not come"));
    const [, turn] = await desk.turns(conversationId);
    expect(turn).toMatchObject({ isCloser: false, startedAt: desk.minutes(-5), promisedAt: desk.minutes(5) });
    expect(turn?.inboundIds).toContain(id);
    expect(turn?.inboundIds).toHaveLength(2);
    expect(await desk.conversation(conversationId)).toMatchObject({ rank: 1, dueAt: desk.minutes(5) });
  });

  it("is settled without a reason, and counted apart", async () => {
    const { conversationId } = await exchange("👍");
    await resolve(ana, conversationId);
    expect((await desk.turns(conversationId))[1]).toMatchObject({
      isCloser: true,
      ending: "no-reply-needed",
      closeReason: "closer",
    });
    const asks = await exchange("And when?");
    await expect(resolve(ana, asks.conversationId)).rejects.toMatchObject({ code: "reason-needed" });
  });

  it("is open again as one, when many were settled at once and that is taken back", async () => {
    const { conversationId } = await exchange("Merci beaucoup");
    const done = await actOnMany(
      ana,
      bulkInputSchema.parse({ on: { ids: [conversationId] }, deed: { kind: "resolve" } }),
    );
    expect(await desk.conversation(conversationId)).toMatchObject({ status: "resolved" });
    desk.database.clock.now = desk.minutes(1);
    await undo(ana, done.undoId ?? "");
    desk.database.clock.now = desk.now;
    expect(await desk.conversation(conversationId)).toMatchObject({ status: "open", rank: 9 });
    expect((await desk.turns(conversationId))[1]).toMatchObject({ isCloser: true, endedAt: null });
  });

  it("stays one when its words are wiped", async () => {
    const { last, conversationId } = await exchange("thx!");
    await removeInteractions(desk.database.ctx(), [
      { channel: "x", externalId: last.externalId, reason: "deleted" },
    ]);
    expect((await desk.turns(conversationId))[1]).toMatchObject({ isCloser: true });
  });
});

describe("a correction", () => {
  it("makes a closer wait, is logged without words, and is taken back once", async () => {
    const { id, conversationId } = await exchange("ok great");
    const { undoId } = await correctTurn(ana, id, "not-closer");
    expect((await desk.turns(conversationId))[1]).toMatchObject({ isCloser: false });
    expect(await desk.conversation(conversationId)).toMatchObject({
      rank: 1,
      turnStartedAt: desk.minutes(-20),
    });
    expect((await getVisibleInteraction(ana, id)).clock).toEqual({ as: null, isCorrected: true });
    const acts = await desk.database.db.conversationAct.findMany({ where: { conversationId } });
    expect(acts).toMatchObject([{ kind: "not-closer", values: { interactionId: id, before: null } }]);
    expect(await desk.database.db.auditEntry.count({ where: { action: "conversation.not-closer" } })).toBe(1);
    await undo(ana, undoId ?? "");
    expect((await desk.turns(conversationId))[1]).toMatchObject({ isCloser: true });
    expect(await desk.conversation(conversationId)).toMatchObject({ rank: 9 });
    await expect(undo(ana, undoId ?? "")).rejects.toMatchObject({ code: "already-undone" });
  });

  it("makes a closer of what our question had hidden, but never of what came before any answer", async () => {
    const { id, conversationId } = await exchange("Great", "Shall we bring it tonight?");
    expect((await desk.turns(conversationId))[1]).toMatchObject({ isCloser: false });
    await correctTurn(ana, id, "closer");
    expect((await desk.turns(conversationId))[1]).toMatchObject({ isCloser: true });
    const first = post(desk.id(), desk.id(), { text: "Thanks!" });
    await desk.ingest(first);
    const { id: firstId } = await desk.stored(first.externalId);
    await expect(correctTurn(ana, firstId, "closer")).rejects.toMatchObject({ code: "closer-first" });
    await expect(correctTurn(ana, firstId, "useful")).rejects.toMatchObject({ code: "not-correctable" });
  });

  it("tells a useful answer from an acknowledgement, against the rule and back", async () => {
    const { by, place, answerId, conversationId } = await exchange("Hello?", "Please send us a DM. ^GT");
    const useful = answered(by, place, -10, "It comes tonight at seven. ^GT");
    await desk.answer(useful);
    const { id: usefulId } = await desk.stored(useful.externalId);
    const first = async () => (await desk.turns(conversationId))[0];
    expect(await first()).toMatchObject({ answerId, usefulAnswerId: usefulId, usefulAt: desk.minutes(-10) });
    expect((await getVisibleInteraction(ana, answerId)).clock.as).toBe("acknowledgement");
    await correctTurn(ana, answerId, "useful");
    expect(await first()).toMatchObject({ usefulAnswerId: answerId, usefulAt: desk.minutes(-28) });
    await correctTurn(ana, answerId, "acknowledgement");
    await correctTurn(ana, usefulId, "acknowledgement");
    expect(await first()).toMatchObject({ endedAt: desk.minutes(-28), usefulAnswerId: null, usefulAt: null });
  });
});
