import { beforeAll, describe, expect, it } from "vitest";
import { findDraft } from "@/lib/conversations/find-draft";
import { reopen } from "@/lib/conversations/reopen";
import { saveDraft } from "@/lib/conversations/save-draft";
import { cancelReply } from "@/lib/replies/cancel-reply";
import { claimReplies } from "@/lib/replies/claim-replies";
import { getReplyInteraction } from "@/lib/replies/get-reply-interaction";
import { cancelOvertaken } from "@/lib/replies/later/cancel-overtaken";
import { rescheduleReply } from "@/lib/replies/later/reschedule-reply";
import { queueReply } from "@/lib/replies/queue-reply";
import { sendReply } from "@/lib/replies/send-reply";
import { seedConversation } from "../support/conversation-rows";
import { outboxDesk } from "../support/outbox-desk";
import { publicReply, summon, writeMore } from "../support/reply-desk";

const t = outboxDesk();
let at = (_seconds: number): string => "";
beforeAll(() => {
  at = (seconds) => new Date(t.database.clock.now.getTime() + seconds * 1000).toISOString();
});

const greta = () => t.database.ctx(t.desk.greta);

async function asked() {
  const seeded = await seedConversation(t.database, { teamId: t.desk.care, accountId: t.desk.account });
  await summon(t.database, seeded.interactionId, t.desk.account);
  return seeded;
}

async function scheduled(seconds = 3600, text = "Your bag is on its way") {
  const seeded = await asked();
  const reply = await queueReply(greta(), seeded.conversationId, publicReply({ text, sendAt: at(seconds) }));
  return { ...seeded, id: reply.id, reply };
}

const customerWrites = async (seeded: Awaited<ReturnType<typeof asked>>) => {
  const id = await writeMore(t.database, seeded, { text: "It is here already" });
  await t.database.db.interaction.update({ where: { id }, data: { opensTurn: true } });
};

describe("sending later", () => {
  it("leaves at its time, not before", async () => {
    const { id, reply } = await scheduled(600);
    expect(reply.reply).toMatchObject({ state: "queued", code: "scheduled", canCancel: true });
    t.pass(599);
    expect(await t.work()).toBe(0);
    t.pass(1);
    expect(await t.work()).toBe(1);
    expect((await t.replyOf(id)).state).toBe("sent");
  });

  it("refuses a time that is past, over a year ahead, or together with resolving", async () => {
    const { conversationId } = await asked();
    const send = (over: object) => queueReply(greta(), conversationId, publicReply(over));
    await expect(send({ sendAt: at(0) })).rejects.toMatchObject({ code: "send-at-past" });
    await expect(send({ sendAt: at(-3600) })).rejects.toMatchObject({ code: "send-at-past" });
    await expect(send({ sendAt: at(367 * 86_400) })).rejects.toMatchObject({ code: "send-at-far" });
    await expect(send({ sendAt: at(60), resolve: true })).rejects.toMatchObject({ code: "resolve-later" });
    expect(await t.database.db.reply.count({ where: { conversationId } })).toBe(0);
  });

  it("is cancelled when the customer writes first, its words back in the writer's draft before what was typed since", async () => {
    const seeded = await scheduled();
    await saveDraft(greta(), seeded.conversationId, {
      mode: "private",
      text: "And one thing more",
      attachmentIds: [],
      inReplyToId: null,
    });
    expect(await cancelOvertaken(t.worker())).toBe(0);
    await customerWrites(seeded);
    expect(await cancelOvertaken(t.worker())).toBe(1);
    expect(await cancelOvertaken(t.worker())).toBe(0);
    const { reply } = await getReplyInteraction(greta(), seeded.id);
    expect(reply).toMatchObject({ state: "cancelled", code: "customer-wrote", canCancel: false });
    const draft = await findDraft(greta(), seeded.conversationId);
    expect(draft).toMatchObject({
      mode: "private",
      text: "Your bag is on its way\n\nAnd one thing more",
    });
    t.pass(7200);
    expect(await t.work()).toBe(0);
  });

  it("does not leave even where nothing has cancelled it yet, nor once a worker has claimed it", async () => {
    const first = await scheduled(60);
    await customerWrites(first);
    t.pass(61);
    expect(await t.work()).toBe(0);
    await cancelOvertaken(t.worker());

    const second = await scheduled(60, "Another answer");
    t.pass(61);
    const [claim] = await claimReplies(t.worker(), 5);
    await customerWrites(second);
    if (claim) await sendReply(t.worker(), claim);
    expect(t.wire.sent).toHaveLength(0);
    expect(await t.replyOf(second.id)).toMatchObject({ state: "cancelled", code: "customer-wrote" });
    expect(await findDraft(greta(), second.conversationId)).toMatchObject({ text: "Another answer" });
  });

  it("is not cancelled by a note, by our own words or by an automatic answer", async () => {
    const seeded = await scheduled(60);
    await writeMore(t.database, seeded, { direction: "internal", kind: "note", audience: "private" });
    await writeMore(t.database, seeded, { direction: "outbound" });
    const automatic = await writeMore(t.database, seeded);
    await t.database.db.interaction.update({ where: { id: automatic }, data: { opensTurn: false } });
    expect(await cancelOvertaken(t.worker())).toBe(0);
    t.pass(60);
    expect(await t.work()).toBe(1);
  });

  it("takes another time, or leaves now, and refuses both once it has left", async () => {
    const { id } = await scheduled(600);
    const later = await rescheduleReply(greta(), id, { sendAt: at(1200) });
    expect(later.reply?.sendAfter).toBe(at(1200));
    await expect(rescheduleReply(greta(), id, { sendAt: at(-1) })).rejects.toMatchObject({
      code: "send-at-past",
    });
    t.pass(700);
    expect(await t.work()).toBe(0);
    await rescheduleReply(greta(), id, { sendAt: null });
    expect(await t.work()).toBe(1);
    await expect(rescheduleReply(greta(), id, { sendAt: at(60) })).rejects.toMatchObject({
      code: "not-scheduled",
    });
    const { id: now } = await t.queued("At once", { undo: true });
    await expect(rescheduleReply(greta(), now, { sendAt: at(60) })).rejects.toMatchObject({
      code: "not-scheduled",
    });
  });
});

describe("sending and resolving", () => {
  it("queues the answer and settles the conversation in one, and undo puts both back", async () => {
    const { conversationId } = await asked();
    const reply = await queueReply(greta(), conversationId, publicReply({ undo: true, resolve: true }));
    expect(await t.statusOf(conversationId)).toBe("resolved");
    await cancelReply(greta(), reply.id);
    expect(await t.statusOf(conversationId)).toBe("open");
    const [turn] = await t.database.db.turn.findMany({ where: { conversationId } });
    expect(turn?.endedAt ?? null).toBeNull();
  });

  it("stays resolved once the answer is out, and is open again when the provider refuses it", async () => {
    const { conversationId } = await asked();
    await queueReply(greta(), conversationId, publicReply({ undo: false, resolve: true }));
    await t.work();
    expect(await t.statusOf(conversationId)).toBe("resolved");

    const other = await asked();
    t.wire.answers.push({ outcome: "refused", code: "x-forbidden", values: {} });
    await queueReply(greta(), other.conversationId, publicReply({ undo: false, resolve: true }));
    await t.work();
    expect(await t.statusOf(other.conversationId)).toBe("open");
  });

  it("settles nothing where the answer is refused, and undoing leaves alone what was opened since", async () => {
    const { conversationId } = await asked();
    await expect(
      queueReply(greta(), conversationId, publicReply({ text: "", resolve: true })),
    ).rejects.toMatchObject({ code: "empty-reply" });
    expect(await t.statusOf(conversationId)).toBe("open");
    const reply = await queueReply(greta(), conversationId, publicReply({ undo: true, resolve: true }));
    await reopen(greta(), conversationId);
    await cancelReply(greta(), reply.id);
    expect(await t.statusOf(conversationId)).toBe("open");
  });
});
