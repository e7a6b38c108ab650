import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SendOutcome } from "@/lib/channels/channel";
import { cancelReply } from "@/lib/replies/cancel-reply";
import { claimReplies } from "@/lib/replies/claim-replies";
import { getReplyInteraction } from "@/lib/replies/get-reply-interaction";
import { releaseAccount } from "@/lib/replies/hold-account";
import { claimLooks, lookForReply } from "@/lib/replies/look-for-replies";
import { queueReply } from "@/lib/replies/queue-reply";
import { recoverReplies } from "@/lib/replies/recover-replies";
import { retryReply } from "@/lib/replies/retry-reply";
import { sendReply } from "@/lib/replies/send-reply";
import { settleReply } from "@/lib/replies/settle-reply";
import { type Desk, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon } from "../support/reply-desk";
import { type ScriptedChannel, scriptedChannel } from "../support/scripted-channel";

let database: TestDatabase;
let desk: Desk;
let wire: ScriptedChannel;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
beforeEach(async () => {
  wire = scriptedChannel();
  await database.db.reply.updateMany({
    where: { state: { in: ["queued", "sending", "unconfirmed"] } },
    data: { state: "failed", takeBackState: null },
  });
  await database.db.outboxHold.deleteMany({});
});
afterAll(() => database.drop());

async function queued(text = "We found it", over: { conversationId?: string; undo?: boolean } = {}) {
  let { conversationId } = over;
  if (!conversationId) {
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    await summon(database, seeded.interactionId, desk.account);
    conversationId = seeded.conversationId;
  }
  const reply = await queueReply(
    database.ctx(desk.greta),
    conversationId,
    publicReply({ text, undo: over.undo ?? false }),
  );
  return { id: reply.id, conversationId };
}

const worker = () => wire.ctx(database.ctx());
const pass = (seconds: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + seconds * 1000);
};
async function work(): Promise<number> {
  const claims = await claimReplies(worker(), 20);
  for (const claim of claims) await sendReply(worker(), claim);
  return claims.length;
}
async function look(): Promise<number> {
  const due = await claimLooks(worker(), 20);
  for (const reply of due) await lookForReply(worker(), reply);
  return due.length;
}
const replyOf = (id: string) => database.db.reply.findUniqueOrThrow({ where: { id } });
const statusOf = async (id: string) =>
  (await database.db.conversation.findUniqueOrThrow({ where: { id } })).status;
const unknown: SendOutcome = { outcome: "unknown", code: "x-no-answer" };

describe("the outbox", () => {
  it("sends after the undo time, keeps the provider's id and time, and stops the clock there", async () => {
    const { id, conversationId } = await queued("We found it", { undo: true });
    expect(await work()).toBe(0);
    pass(5);
    const sentAt = new Date(database.clock.now.getTime() + 700);
    wire.answers.push({ outcome: "sent", externalId: "post:77", sentAt });
    expect(await work()).toBe(1);
    expect(wire.sent).toMatchObject([{ text: "We found it ^GT", kind: "post", audience: "public" }]);
    expect(await replyOf(id)).toMatchObject({ state: "sent", sentAt, leaseUntil: null });
    const interaction = await database.db.interaction.findUniqueOrThrow({ where: { id } });
    expect(interaction).toMatchObject({ externalId: "post:77", publishedAt: sentAt });
    const [turn] = await database.db.turn.findMany({ where: { conversationId } });
    expect(turn).toMatchObject({ endedAt: sentAt, ending: "answered", answerId: id });
    expect(await statusOf(conversationId)).toBe("waiting");
  });

  it("commits the attempt before the call goes out", async () => {
    const { id } = await queued();
    let seen = 0;
    wire.answers.push(async () => {
      seen = await database.db.attempt.count({ where: { replyId: id, endedAt: null } });
      return { outcome: "sent", externalId: "post:78" };
    });
    await work();
    expect(seen).toBe(1);
  });

  it("lets two workers at once send each reply once", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, (_, index) => queued(`Number ${index}`)));
    const claims = await Promise.all([claimReplies(worker(), 4), claimReplies(worker(), 4)]);
    const claimed = claims.flat().map(({ id }) => id);
    expect(new Set(claimed).size).toBe(claimed.length);
    await Promise.all(claims.flat().map((claim) => sendReply(worker(), claim)));
    await work();
    expect(wire.sent.map(({ replyId }) => replyId).sort()).toEqual(ids.map(({ id }) => id).sort());
  });

  it("keeps the order within a conversation, also across the undo time", async () => {
    const first = await queued("First", { undo: true });
    const second = await queued("Second", { conversationId: first.conversationId });
    expect(await work()).toBe(0);
    pass(5);
    await work();
    await work();
    expect(wire.sent.map(({ replyId }) => replyId)).toEqual([first.id, second.id]);
  });

  it("takes back what is still queued and refuses once a worker has it", async () => {
    const { id } = await queued("Wrong words", { undo: true });
    const cancelled = await cancelReply(database.ctx(desk.greta), id);
    expect(cancelled.reply?.state).toBe("cancelled");
    pass(6);
    expect(await work()).toBe(0);
    const taken = await queued();
    await claimReplies(worker(), 1);
    await expect(cancelReply(database.ctx(desk.greta), taken.id)).rejects.toMatchObject({
      code: "not-queued",
    });
  });

  it("waits until the provider's time without counting it, and says when", async () => {
    const { id } = await queued();
    const at = new Date(database.clock.now.getTime() + 90_000);
    wire.answers.push({ outcome: "retry-at", at, code: "x-rate-limited", holdsAccount: false });
    await work();
    expect(await replyOf(id)).toMatchObject({
      state: "queued",
      sendAfter: at,
      code: "x-rate-limited",
      attempts: 0,
    });
    expect(await work()).toBe(0);
    pass(90);
    expect(await work()).toBe(1);
    expect((await replyOf(id)).state).toBe("sent");
  });

  it("holds all of an account while its provider takes nothing, and lets it go when released", async () => {
    const [a, b] = [await queued("One"), await queued("Two")];
    const at = new Date(database.clock.now.getTime() + 300_000);
    wire.answers.push({ outcome: "retry-at", at, code: "x-credits-depleted", holdsAccount: true });
    const [claim] = await claimReplies(worker(), 1);
    if (claim) await sendReply(worker(), claim);
    expect(await work()).toBe(0);
    for (const { id } of [a, b])
      expect(await replyOf(id)).toMatchObject({ state: "queued", code: "x-credits-depleted", sendAfter: at });
    const late = await queued("Three");
    expect(await work()).toBe(0);
    await releaseAccount(worker(), desk.account);
    expect(await work()).toBe(3);
    expect((await replyOf(late.id)).state).toBe("sent");
  });

  it("gives up after a day of retries and keeps the text", async () => {
    const { id, conversationId } = await queued();
    const later = (): SendOutcome => ({
      outcome: "retry-at",
      at: new Date(database.clock.now.getTime() + 3600_000),
      code: "x-unreachable",
      holdsAccount: false,
    });
    for (let hour = 0; hour < 26 && (await replyOf(id)).state === "queued"; hour++) {
      wire.answers.push(later());
      await work();
      pass(3600);
    }
    expect(await replyOf(id)).toMatchObject({ state: "failed", code: "gave-up" });
    expect(await statusOf(conversationId)).toBe("open");
    expect((await getReplyInteraction(database.ctx(), id)).text).toBe("We found it ^GT");
  });

  it("hands a refusal back with its reason, the conversation open again, and can try anew", async () => {
    const { id, conversationId } = await queued();
    await database.db.conversation.update({
      where: { id: conversationId },
      data: { status: "resolved", resolvedAt: database.clock.now, dueAt: null },
    });
    wire.answers.push({ outcome: "refused", code: "x-not-summoned", values: { detail: "no" } });
    await work();
    expect(await replyOf(id)).toMatchObject({
      state: "refused",
      code: "x-not-summoned",
      values: { detail: "no" },
    });
    expect(await statusOf(conversationId)).toBe("open");
    const again = await retryReply(database.ctx(desk.linda), id);
    expect(again.reply?.state).toBe("queued");
    await work();
    expect((await replyOf(id)).state).toBe("sent");
    expect(wire.sent).toHaveLength(2);
  });
});

describe("a reply in doubt", () => {
  it("is looked for after 5 s and adopted when found, never sent again", async () => {
    const { id, conversationId } = await queued();
    wire.answers.push(unknown);
    await work();
    expect(await replyOf(id)).toMatchObject({ state: "unconfirmed", code: "x-no-answer" });
    expect(await statusOf(conversationId)).toBe("open");
    expect(await look()).toBe(0);
    pass(5);
    wire.looks.push({ found: true, externalId: "post:90", sentAt: database.clock.now });
    expect(await look()).toBe(1);
    expect(await replyOf(id)).toMatchObject({ state: "sent" });
    expect(wire.sent).toHaveLength(1);
    expect(wire.sought[0]).toMatchObject({ text: "We found it ^GT", kind: "post" });
    expect(await statusOf(conversationId)).toBe("waiting");
  });

  it("is sent once more after three looks in vain, then left to a person", async () => {
    const { id } = await queued();
    wire.answers.push(unknown, unknown);
    await work();
    for (const seconds of [5, 25, 90]) {
      expect(await work()).toBe(0);
      pass(seconds);
      expect(await look()).toBe(1);
    }
    expect(await work()).toBe(1);
    for (const seconds of [5, 25, 90]) {
      pass(seconds);
      await look();
    }
    expect(await replyOf(id)).toMatchObject({ state: "unconfirmed", nextLookAt: null, code: "needs-person" });
    pass(3600);
    expect((await work()) + (await look())).toBe(0);
    expect(wire.sent).toHaveLength(2);
  });

  it("is settled by a person as sent, or as not sent, which gives the text back", async () => {
    const stuck = async () => {
      const { id } = await queued();
      wire.answers.push(unknown);
      await work();
      return id;
    };
    const sent = await settleReply(database.ctx(desk.greta), await stuck(), {
      as: "sent",
      externalId: "4711",
    });
    expect(sent).toMatchObject({ externalId: "post:4711", reply: { state: "sent" } });
    const not = await settleReply(database.ctx(desk.greta), await stuck(), { as: "not-sent" });
    expect(not.reply).toMatchObject({ state: "failed", code: "settled-not-sent" });
    await expect(settleReply(database.ctx(desk.greta), not.id, { as: "sent" })).rejects.toMatchObject({
      code: "not-in-doubt",
    });
  });

  it("does not believe a duplicate after an attempt in doubt to be a refusal", async () => {
    const { id } = await queued();
    wire.answers.push(unknown, { outcome: "refused", code: "x-duplicate", values: {} });
    await work();
    for (const seconds of [5, 25, 90]) {
      pass(seconds);
      await look();
    }
    await work();
    expect(await replyOf(id)).toMatchObject({ state: "unconfirmed", code: "x-duplicate" });
    pass(5);
    wire.looks.push({ found: true, externalId: "post:91", sentAt: database.clock.now });
    await look();
    expect((await replyOf(id)).state).toBe("sent");
    const fresh = await queued("Canned words");
    wire.answers.push({ outcome: "refused", code: "x-duplicate", values: {} });
    await work();
    expect((await replyOf(fresh.id)).state).toBe("refused");
  });

  it("waits with looking while the wire can't say, without counting it", async () => {
    const { id } = await queued();
    wire.answers.push(unknown);
    await work();
    pass(5);
    const retryAt = new Date(database.clock.now.getTime() + 60_000);
    wire.looks.push({ found: "unknown", retryAt });
    await look();
    expect(await replyOf(id)).toMatchObject({ state: "unconfirmed", looks: 0, nextLookAt: retryAt });
  });

  it("holds up the next reply of its conversation, and only that", async () => {
    const first = await queued("First");
    wire.answers.push(unknown);
    await work();
    const second = await queued("Second", { conversationId: first.conversationId });
    await queued("Elsewhere");
    await work();
    expect(wire.sent.map(({ text }) => text)).toEqual(["First ^GT", "Elsewhere ^GT"]);
    pass(5);
    wire.looks.push({ found: true, externalId: "post:92", sentAt: database.clock.now });
    await look();
    await work();
    expect(wire.sent.at(-1)?.replyId).toBe(second.id);
  });

  it("closes the line after three doubts in a row", async () => {
    wire.answers.push(unknown, unknown, unknown);
    for (const text of ["A", "B", "C", "D"]) await queued(text);
    for (const claim of await claimReplies(worker(), 3)) await sendReply(worker(), claim);
    expect(await work()).toBe(0);
    pass(31);
    expect(await work()).toBe(1);
  });
});

describe("a worker that dies", () => {
  it("before its attempt: another sends when the lease is over", async () => {
    const { id } = await queued();
    await claimReplies(worker(), 1);
    expect(await recoverReplies(worker())).toBe(0);
    pass(61);
    expect(await recoverReplies(worker())).toBe(1);
    expect((await replyOf(id)).state).toBe("queued");
    await work();
    expect(wire.sent).toHaveLength(1);
  });

  it("after its attempt: in doubt, looked for, not requeued", async () => {
    const { id } = await queued();
    const [claim] = await claimReplies(worker(), 1);
    wire.answers.push(() => new Promise(() => undefined));
    if (claim) void sendReply(worker(), claim);
    while (wire.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    pass(61);
    await recoverReplies(worker());
    expect(await replyOf(id)).toMatchObject({ state: "unconfirmed", code: "worker-died" });
    wire.looks.push({ found: true, externalId: "post:93", sentAt: database.clock.now });
    await look();
    expect((await replyOf(id)).state).toBe("sent");
    expect(wire.sent).toHaveLength(1);
  });

  it("and comes back: its late answer is kept, not lost and not doubled", async () => {
    const { id } = await queued();
    const [claim] = await claimReplies(worker(), 1);
    let answer: (outcome: SendOutcome) => void = () => undefined;
    wire.answers.push(() => new Promise((resolve) => (answer = resolve)));
    const sending = claim ? sendReply(worker(), claim) : Promise.resolve();
    while (wire.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    pass(61);
    await recoverReplies(worker());
    answer({ outcome: "sent", externalId: "post:94", sentAt: database.clock.now });
    await sending;
    expect((await replyOf(id)).state).toBe("sent");
    pass(200);
    expect((await look()) + (await work())).toBe(0);
    expect(wire.sent).toHaveLength(1);
  });
});

describe("a split reply", () => {
  const long = "We are sorry about that. ".repeat(20).trim();

  it("goes part by part, each under the one before", async () => {
    const { id } = await queued(long);
    wire.answers.push(
      { outcome: "sent", externalId: "post:201" },
      { outcome: "sent", externalId: "post:202" },
    );
    await work();
    expect(wire.sent.map(({ position }) => position)).toEqual([0, 1]);
    expect(wire.sent[1]?.replyToExternalId).toBe("post:201");
    expect((await replyOf(id)).state).toBe("sent");
    const aliases = await database.db.interactionAlias.findMany({ where: { interactionId: id } });
    expect(aliases.map(({ externalId }) => externalId)).toEqual(["post:202"]);
  });

  it("whose second part fails shows 1 of 2 and goes on from there", async () => {
    const { id, conversationId } = await queued(long);
    wire.answers.push(
      { outcome: "sent", externalId: "post:203" },
      { outcome: "refused", code: "x-forbidden", values: {} },
    );
    await work();
    const stopped = await getReplyInteraction(database.ctx(), id);
    expect(stopped.reply).toMatchObject({
      state: "refused",
      parts: [{ state: "sent" }, { state: "refused" }],
    });
    expect(await statusOf(conversationId)).toBe("open");
    await retryReply(database.ctx(desk.greta), id);
    await work();
    expect(wire.sent.map(({ position }) => position)).toEqual([0, 1, 1]);
    expect(wire.sent.at(-1)?.replyToExternalId).toBe("post:203");
    expect((await replyOf(id)).state).toBe("sent");
  });

  it("in doubt about its second part adopts that part and is whole", async () => {
    const { id } = await queued(long);
    wire.answers.push({ outcome: "sent", externalId: "post:205" }, unknown);
    await work();
    pass(5);
    wire.looks.push({ found: true, externalId: "post:206", sentAt: database.clock.now });
    await look();
    expect(wire.sought[0]?.replyToExternalId).toBe("post:205");
    expect((await replyOf(id)).state).toBe("sent");
  });
});
