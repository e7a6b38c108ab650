import { describe, expect, it } from "vitest";
import type { SendOutcome } from "@/lib/channels/channel";
import { claimReplies } from "@/lib/replies/claim-replies";
import { getReplyInteraction } from "@/lib/replies/get-reply-interaction";
import { recoverReplies } from "@/lib/replies/recover-replies";
import { retryReply } from "@/lib/replies/retry-reply";
import { sendReply } from "@/lib/replies/send-reply";
import { outboxDesk, unknown } from "../support/outbox-desk";

const t = outboxDesk();

describe("a worker that dies", () => {
  it("before its attempt: another sends when the lease is over", async () => {
    const { id } = await t.queued();
    await claimReplies(t.worker(), 1);
    expect(await recoverReplies(t.worker())).toBe(0);
    t.pass(61);
    expect(await recoverReplies(t.worker())).toBe(1);
    expect((await t.replyOf(id)).state).toBe("queued");
    await t.work();
    expect(t.wire.sent).toHaveLength(1);
  });

  it("after its attempt: in doubt, looked for, not requeued", async () => {
    const { id } = await t.queued();
    const [claim] = await claimReplies(t.worker(), 1);
    t.wire.answers.push(() => new Promise(() => undefined));
    if (claim) void sendReply(t.worker(), claim);
    while (t.wire.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    t.pass(61);
    await recoverReplies(t.worker());
    expect(await t.replyOf(id)).toMatchObject({ state: "unconfirmed", code: "worker-died" });
    t.wire.looks.push({ found: true, externalId: "post:93", sentAt: t.database.clock.now });
    await t.look();
    expect((await t.replyOf(id)).state).toBe("sent");
    expect(t.wire.sent).toHaveLength(1);
  });

  it("and comes back: its late answer is kept, not lost and not doubled", async () => {
    const { id } = await t.queued();
    const [claim] = await claimReplies(t.worker(), 1);
    let answer: (outcome: SendOutcome) => void = () => undefined;
    t.wire.answers.push(() => new Promise((resolve) => (answer = resolve)));
    const sending = claim ? sendReply(t.worker(), claim) : Promise.resolve();
    while (t.wire.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    t.pass(61);
    await recoverReplies(t.worker());
    answer({ outcome: "sent", externalId: "post:94", sentAt: t.database.clock.now });
    await sending;
    expect((await t.replyOf(id)).state).toBe("sent");
    t.pass(200);
    expect((await t.look()) + (await t.work())).toBe(0);
    expect(t.wire.sent).toHaveLength(1);
  });
});

describe("a split reply", () => {
  const long = "We are sorry about that. ".repeat(20).trim();

  it("goes part by part, each under the one before", async () => {
    const { id } = await t.queued(long);
    t.wire.answers.push(
      { outcome: "sent", externalId: "post:201" },
      { outcome: "sent", externalId: "post:202" },
    );
    await t.work();
    expect(t.wire.sent.map(({ position }) => position)).toEqual([0, 1]);
    expect(t.wire.sent[1]?.replyToExternalId).toBe("post:201");
    expect((await t.replyOf(id)).state).toBe("sent");
    const aliases = await t.database.db.interactionAlias.findMany({ where: { interactionId: id } });
    expect(aliases.map(({ externalId }) => externalId)).toEqual(["post:202"]);
  });

  it("whose second part fails shows 1 of 2 and goes on from there", async () => {
    const { id, conversationId } = await t.queued(long);
    t.wire.answers.push(
      { outcome: "sent", externalId: "post:203" },
      { outcome: "refused", code: "x-forbidden", values: {} },
    );
    await t.work();
    const stopped = await getReplyInteraction(t.database.ctx(), id);
    expect(stopped.reply).toMatchObject({
      state: "refused",
      parts: [{ state: "sent" }, { state: "refused" }],
    });
    expect(await t.statusOf(conversationId)).toBe("open");
    await retryReply(t.database.ctx(t.desk.greta), id);
    await t.work();
    expect(t.wire.sent.map(({ position }) => position)).toEqual([0, 1, 1]);
    expect(t.wire.sent.at(-1)?.replyToExternalId).toBe("post:203");
    expect((await t.replyOf(id)).state).toBe("sent");
  });

  it("in doubt about its second part adopts that part and is whole", async () => {
    const { id } = await t.queued(long);
    t.wire.answers.push({ outcome: "sent", externalId: "post:205" }, unknown);
    await t.work();
    t.pass(5);
    t.wire.looks.push({ found: true, externalId: "post:206", sentAt: t.database.clock.now });
    await t.look();
    expect(t.wire.sought[0]?.replyToExternalId).toBe("post:205");
    expect((await t.replyOf(id)).state).toBe("sent");
  });
});
