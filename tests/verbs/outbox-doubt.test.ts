import { describe, expect, it } from "vitest";
import { claimReplies } from "@/lib/replies/claim-replies";
import { sendReply } from "@/lib/replies/send-reply";
import { settleReply } from "@/lib/replies/settle-reply";
import { outboxDesk, unknown } from "../support/outbox-desk";

const t = outboxDesk();

describe("a reply in doubt", () => {
  it("is looked for after 5 s and adopted when found, never sent again", async () => {
    const { id, conversationId } = await t.queued();
    t.wire.answers.push(unknown);
    await t.work();
    expect(await t.replyOf(id)).toMatchObject({ state: "unconfirmed", code: "x-no-answer" });
    expect(await t.statusOf(conversationId)).toBe("open");
    expect(await t.look()).toBe(0);
    t.pass(5);
    t.wire.looks.push({ found: true, externalId: "post:90", sentAt: t.database.clock.now });
    expect(await t.look()).toBe(1);
    expect(await t.replyOf(id)).toMatchObject({ state: "sent" });
    expect(t.wire.sent).toHaveLength(1);
    expect(t.wire.sought[0]).toMatchObject({ text: "We found it ^GT", kind: "post" });
    expect(await t.statusOf(conversationId)).toBe("waiting");
  });

  it("is sent once more after three looks in vain, then left to a person", async () => {
    const { id } = await t.queued();
    t.wire.answers.push(unknown, unknown);
    await t.work();
    for (const seconds of [5, 25, 90]) {
      expect(await t.work()).toBe(0);
      t.pass(seconds);
      expect(await t.look()).toBe(1);
    }
    expect(await t.work()).toBe(1);
    for (const seconds of [5, 25, 90]) {
      t.pass(seconds);
      await t.look();
    }
    expect(await t.replyOf(id)).toMatchObject({
      state: "unconfirmed",
      nextLookAt: null,
      code: "needs-person",
    });
    t.pass(3600);
    expect((await t.work()) + (await t.look())).toBe(0);
    expect(t.wire.sent).toHaveLength(2);
  });

  it("is settled by a person as sent, or as not sent, which gives the text back", async () => {
    const stuck = async () => {
      const { id } = await t.queued();
      t.wire.answers.push(unknown);
      await t.work();
      return id;
    };
    const sent = await settleReply(t.database.ctx(t.desk.greta), await stuck(), {
      as: "sent",
      externalId: "4711",
    });
    expect(sent).toMatchObject({ externalId: "post:4711", reply: { state: "sent" } });
    const not = await settleReply(t.database.ctx(t.desk.greta), await stuck(), { as: "not-sent" });
    expect(not.reply).toMatchObject({ state: "failed", code: "settled-not-sent" });
    await expect(settleReply(t.database.ctx(t.desk.greta), not.id, { as: "sent" })).rejects.toMatchObject({
      code: "not-in-doubt",
    });
  });

  it("does not believe a duplicate after an attempt in doubt to be a refusal", async () => {
    const { id } = await t.queued();
    t.wire.answers.push(unknown, { outcome: "refused", code: "x-duplicate", values: {} });
    await t.work();
    for (const seconds of [5, 25, 90]) {
      t.pass(seconds);
      await t.look();
    }
    await t.work();
    expect(await t.replyOf(id)).toMatchObject({ state: "unconfirmed", code: "x-duplicate" });
    t.pass(5);
    t.wire.looks.push({ found: true, externalId: "post:91", sentAt: t.database.clock.now });
    await t.look();
    expect((await t.replyOf(id)).state).toBe("sent");
    const fresh = await t.queued("Canned words");
    t.wire.answers.push({ outcome: "refused", code: "x-duplicate", values: {} });
    await t.work();
    expect((await t.replyOf(fresh.id)).state).toBe("refused");
  });

  it("waits with looking while the wire can't say, without counting it", async () => {
    const { id } = await t.queued();
    t.wire.answers.push(unknown);
    await t.work();
    t.pass(5);
    const retryAt = new Date(t.database.clock.now.getTime() + 60_000);
    t.wire.looks.push({ found: "unknown", retryAt });
    await t.look();
    expect(await t.replyOf(id)).toMatchObject({ state: "unconfirmed", looks: 0, nextLookAt: retryAt });
  });

  it("holds up the next reply of its conversation, and only that", async () => {
    const first = await t.queued("First");
    t.wire.answers.push(unknown);
    await t.work();
    const second = await t.queued("Second", { conversationId: first.conversationId });
    await t.queued("Elsewhere");
    await t.work();
    expect(t.wire.sent.map(({ text }) => text)).toEqual(["First ^GT", "Elsewhere ^GT"]);
    t.pass(5);
    t.wire.looks.push({ found: true, externalId: "post:92", sentAt: t.database.clock.now });
    await t.look();
    await t.work();
    expect(t.wire.sent.at(-1)?.replyId).toBe(second.id);
  });

  it("closes the line after three doubts in a row", async () => {
    t.wire.answers.push(unknown, unknown, unknown);
    for (const text of ["A", "B", "C", "D"]) await t.queued(text);
    for (const claim of await claimReplies(t.worker(), 3)) await sendReply(t.worker(), claim);
    expect(await t.work()).toBe(0);
    t.pass(31);
    expect(await t.work()).toBe(1);
  });
});
