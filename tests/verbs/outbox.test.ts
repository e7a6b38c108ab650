import { describe, expect, it } from "vitest";
import type { SendOutcome } from "@/lib/channels/channel";
import { cancelReply } from "@/lib/replies/cancel-reply";
import { claimReplies } from "@/lib/replies/claim-replies";
import { getReplyInteraction } from "@/lib/replies/get-reply-interaction";
import { releaseAccount } from "@/lib/replies/hold-account";
import { retryReply } from "@/lib/replies/retry-reply";
import { sendReply } from "@/lib/replies/send-reply";
import { outboxDesk } from "../support/outbox-desk";

const t = outboxDesk();

describe("the outbox", () => {
  it("sends after the undo time, keeps the provider's id and time, and stops the clock there", async () => {
    const { id, conversationId } = await t.queued("We found it", { undo: true });
    expect(await t.work()).toBe(0);
    t.pass(5);
    const sentAt = new Date(t.database.clock.now.getTime() + 700);
    t.wire.answers.push({ outcome: "sent", externalId: "post:77", sentAt });
    expect(await t.work()).toBe(1);
    expect(t.wire.sent).toMatchObject([{ text: "We found it ^GT", kind: "post", audience: "public" }]);
    expect(await t.replyOf(id)).toMatchObject({ state: "sent", sentAt, leaseUntil: null });
    const interaction = await t.database.db.interaction.findUniqueOrThrow({ where: { id } });
    expect(interaction).toMatchObject({ externalId: "post:77", publishedAt: sentAt });
    const [turn] = await t.database.db.turn.findMany({ where: { conversationId } });
    expect(turn).toMatchObject({ endedAt: sentAt, ending: "answered", answerId: id });
    expect(await t.statusOf(conversationId)).toBe("waiting");
  });

  it("commits the attempt before the call goes out", async () => {
    const { id } = await t.queued();
    let seen = 0;
    t.wire.answers.push(async () => {
      seen = await t.database.db.attempt.count({ where: { replyId: id, endedAt: null } });
      return { outcome: "sent", externalId: "post:78" };
    });
    await t.work();
    expect(seen).toBe(1);
  });

  it("lets two workers at once send each reply once", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, (_, index) => t.queued(`Number ${index}`)));
    const claims = await Promise.all([claimReplies(t.worker(), 4), claimReplies(t.worker(), 4)]);
    const claimed = claims.flat().map(({ id }) => id);
    expect(new Set(claimed).size).toBe(claimed.length);
    await Promise.all(claims.flat().map((claim) => sendReply(t.worker(), claim)));
    await t.work();
    expect(t.wire.sent.map(({ replyId }) => replyId).sort()).toEqual(ids.map(({ id }) => id).sort());
  });

  it("keeps the order within a conversation, also across the undo time", async () => {
    const first = await t.queued("First", { undo: true });
    const second = await t.queued("Second", { conversationId: first.conversationId });
    expect(await t.work()).toBe(0);
    t.pass(5);
    await t.work();
    await t.work();
    expect(t.wire.sent.map(({ replyId }) => replyId)).toEqual([first.id, second.id]);
  });

  it("takes back what is still queued and refuses once a worker has it", async () => {
    const { id } = await t.queued("Wrong words", { undo: true });
    const cancelled = await cancelReply(t.database.ctx(t.desk.greta), id);
    expect(cancelled.reply?.state).toBe("cancelled");
    t.pass(6);
    expect(await t.work()).toBe(0);
    const taken = await t.queued();
    await claimReplies(t.worker(), 1);
    await expect(cancelReply(t.database.ctx(t.desk.greta), taken.id)).rejects.toMatchObject({
      code: "not-queued",
    });
  });

  it("waits until the provider's time without counting it, and says when", async () => {
    const { id } = await t.queued();
    const at = new Date(t.database.clock.now.getTime() + 90_000);
    t.wire.answers.push({ outcome: "retry-at", at, code: "x-rate-limited", holdsAccount: false });
    await t.work();
    expect(await t.replyOf(id)).toMatchObject({
      state: "queued",
      sendAfter: at,
      code: "x-rate-limited",
      attempts: 0,
    });
    expect(await t.work()).toBe(0);
    t.pass(90);
    expect(await t.work()).toBe(1);
    expect((await t.replyOf(id)).state).toBe("sent");
  });

  it("holds all of an account while its provider takes nothing, and lets it go when released", async () => {
    const [a, b] = [await t.queued("One"), await t.queued("Two")];
    const at = new Date(t.database.clock.now.getTime() + 300_000);
    t.wire.answers.push({ outcome: "retry-at", at, code: "x-credits-depleted", holdsAccount: true });
    const [claim] = await claimReplies(t.worker(), 1);
    if (claim) await sendReply(t.worker(), claim);
    expect(await t.work()).toBe(0);
    for (const { id } of [a, b])
      expect(await t.replyOf(id)).toMatchObject({
        state: "queued",
        code: "x-credits-depleted",
        sendAfter: at,
      });
    const late = await t.queued("Three");
    expect(await t.work()).toBe(0);
    await releaseAccount(t.worker(), t.desk.account);
    expect(await t.work()).toBe(3);
    expect((await t.replyOf(late.id)).state).toBe("sent");
  });

  it("gives up after a day of retries and keeps the text", async () => {
    const { id, conversationId } = await t.queued();
    const later = (): SendOutcome => ({
      outcome: "retry-at",
      at: new Date(t.database.clock.now.getTime() + 3600_000),
      code: "x-unreachable",
      holdsAccount: false,
    });
    for (let hour = 0; hour < 26 && (await t.replyOf(id)).state === "queued"; hour++) {
      t.wire.answers.push(later());
      await t.work();
      t.pass(3600);
    }
    expect(await t.replyOf(id)).toMatchObject({ state: "failed", code: "gave-up" });
    expect(await t.statusOf(conversationId)).toBe("open");
    expect((await getReplyInteraction(t.database.ctx(), id)).text).toBe("We found it ^GT");
  });

  it("hands a refusal back with its reason, the conversation open again, and can try anew", async () => {
    const { id, conversationId } = await t.queued();
    await t.database.db.conversation.update({
      where: { id: conversationId },
      data: { status: "resolved", resolvedAt: t.database.clock.now, dueAt: null },
    });
    t.wire.answers.push({ outcome: "refused", code: "x-not-summoned", values: { detail: "no" } });
    await t.work();
    expect(await t.replyOf(id)).toMatchObject({
      state: "refused",
      code: "x-not-summoned",
      values: { detail: "no" },
    });
    expect(await t.statusOf(conversationId)).toBe("open");
    const again = await retryReply(t.database.ctx(t.desk.linda), id);
    expect(again.reply?.state).toBe("queued");
    await t.work();
    expect((await t.replyOf(id)).state).toBe("sent");
    expect(t.wire.sent).toHaveLength(2);
  });
});
