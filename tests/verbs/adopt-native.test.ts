import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Inbound, SendOutcome } from "@/lib/channels/channel";
import type { Arrival } from "@/lib/conversations/arrival";
import { adoptNative } from "@/lib/replies/adopt-native";
import { claimReplies } from "@/lib/replies/claim-replies";
import { claimLooks, lookForReply } from "@/lib/replies/look-for-replies";
import { queueReply } from "@/lib/replies/queue-reply";
import { sendReply } from "@/lib/replies/send-reply";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon } from "../support/reply-desk";
import { type ScriptedChannel, scriptedChannel } from "../support/scripted-channel";

let database: TestDatabase;
let desk: Desk;
let wire: ScriptedChannel;
let next = 700_000;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
beforeEach(() => {
  wire = scriptedChannel();
});
afterAll(() => database.drop());

async function mention(): Promise<Seeded & { externalId: string; author: string }> {
  const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
  const externalId = `post:${next++}`;
  await database.db.interaction.update({ where: { id: seeded.interactionId }, data: { externalId } });
  const { externalId: author } = await database.db.handle.findUniqueOrThrow({
    where: { id: seeded.handleId },
  });
  return { ...seeded, externalId, author };
}

/** A post of our own account as the wire brings it. */
function own(
  over: Partial<Inbound> & { text: string },
  to?: { externalId: string; author: string },
): Arrival {
  const externalId = over.externalId ?? `post:${next++}`;
  const inbound: Inbound = {
    channel: "x",
    externalId,
    aliases: [externalId],
    version: 1,
    kind: "post",
    audience: "public",
    direction: "outbound",
    customer: to ? { externalId: to.author } : null,
    place: to?.externalId ?? externalId,
    publishedAt: database.clock.now,
    names: "none",
    answersOurs: false,
    isThreadAuthor: null,
    media: [],
    ...(to ? { inReplyToExternalId: to.externalId, inReplyToAuthorExternalId: to.author } : {}),
    ...over,
  };
  const account = { id: desk.account, channel: "x", externalId: "900", teamId: desk.care, reopenDays: 7 };
  return { inbound, account, rawEventId: null };
}

async function sending(text: string, answers: (typeof wire)["answers"] = []) {
  const to = await mention();
  const reply = await queueReply(
    database.ctx(desk.greta),
    to.conversationId,
    publicReply({ text, undo: false }),
  );
  wire.answers.push(...answers);
  const worker = wire.ctx(database.ctx());
  const [claim] = await claimReplies(worker, 1);
  return { to, id: reply.id, work: claim ? sendReply(worker, claim) : Promise.resolve() };
}
const adopt = (...arrivals: Arrival[]) => adoptNative(database.ctx(), arrivals);
const replyOf = (id: string) => database.db.reply.findUniqueOrThrow({ where: { id } });
const outboundOf = (conversationId: string) =>
  database.db.interaction.findMany({ where: { conversationId, direction: "outbound" } });

describe("our own post that comes back", () => {
  it("before our own commit is the reply under way, and the commit changes nothing more", async () => {
    let answer: (outcome: SendOutcome) => void = () => undefined;
    const { to, id, work } = await sending("On its way & soon", [
      () => new Promise((resolve) => (answer = resolve)),
    ]);
    while (wire.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const arrival = own({ text: "@jo On its way &amp; soon ^GT" }, to);
    const [landed] = await adopt(arrival);
    expect(landed).toMatchObject({ outcome: "known", interactionId: id });
    expect(await replyOf(id)).toMatchObject({ state: "sent" });
    answer({ outcome: "sent", externalId: arrival.inbound.externalId, sentAt: database.clock.now });
    await work;
    expect(await replyOf(id)).toMatchObject({ state: "sent", code: null });
    expect(await outboundOf(to.conversationId)).toMatchObject([
      { id, isNative: false, externalId: arrival.inbound.externalId },
    ]);
  });

  it("after a lost answer settles the doubt before any look", async () => {
    const { to, id, work } = await sending("Found it", [{ outcome: "unknown", code: "x-no-answer" }]);
    await work;
    expect((await replyOf(id)).state).toBe("unconfirmed");
    await adopt(own({ text: "Found it ^GT" }, to));
    expect((await replyOf(id)).state).toBe("sent");
    database.clock.now = new Date(database.clock.now.getTime() + 60_000);
    expect(await claimLooks(database.ctx(), 5)).toEqual([]);
  });

  it("twice, or edited, stays one interaction", async () => {
    const { to, id, work } = await sending("Twice heard", []);
    await work;
    const { externalId } = await database.db.interaction.findUniqueOrThrow({ where: { id } });
    const again = own({ externalId, text: "Twice heard ^GT" }, to);
    await adopt(again);
    await adopt(again);
    expect(await outboundOf(to.conversationId)).toHaveLength(1);
  });

  it("with the same words to somebody else is not taken for it", async () => {
    const { id, work } = await sending("Please send us a message", [
      { outcome: "unknown", code: "x-no-answer" },
    ]);
    await work;
    const other = await mention();
    const [landed] = await adopt(own({ text: "Please send us a message ^LM" }, other));
    expect(landed?.outcome).toBe("created");
    expect((await replyOf(id)).state).toBe("unconfirmed");
    await database.db.reply.update({ where: { id }, data: { state: "failed" } });
  });

  it("and was taken for a native one first is absorbed when our call answers", async () => {
    let answer: (outcome: SendOutcome) => void = () => undefined;
    const { to, id, work } = await sending("Words that the provider changes", [
      () => new Promise((resolve) => (answer = resolve)),
    ]);
    while (wire.sent.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const arrival = own({ text: "Words which the provider changed ^GT" }, to);
    const [landed] = await adopt(arrival);
    expect(landed?.outcome).toBe("created");
    answer({ outcome: "sent", externalId: arrival.inbound.externalId, sentAt: database.clock.now });
    await work;
    expect(await outboundOf(to.conversationId)).toMatchObject([
      { id, externalId: arrival.inbound.externalId },
    ]);
    expect((await replyOf(id)).state).toBe("sent");
  });

  it("part by part is the split reply, and the rest still goes out", async () => {
    const long = "We are sorry about that. ".repeat(20).trim();
    const { to, id, work } = await sending(long, [{ outcome: "unknown", code: "x-no-answer" }]);
    await work;
    const first = await database.db.replyPart.findUniqueOrThrow({
      where: { replyId_position: { replyId: id, position: 0 } },
    });
    const arrival = own({ text: first.text }, to);
    await adopt(arrival);
    expect(await replyOf(id)).toMatchObject({ state: "queued" });
    const worker = wire.ctx(database.ctx());
    for (const claim of await claimReplies(worker, 5)) await sendReply(worker, claim);
    expect(wire.sent.at(-1)).toMatchObject({ position: 1, replyToExternalId: arrival.inbound.externalId });
    expect((await replyOf(id)).state).toBe("sent");
  });
});

describe("an answer written in the provider's own app", () => {
  it("closes the turn at the provider's time and is credited by its signature to who held it then", async () => {
    const to = await mention();
    const publishedAt = new Date(database.clock.now.getTime() - 20_000);
    await adopt(own({ text: "@jo On the next flight ^LM", publishedAt }, to));
    const [row] = await outboundOf(to.conversationId);
    expect(row).toMatchObject({
      isNative: true,
      initials: "LM",
      agentId: desk.linda.agentId,
      authorType: "agent",
    });
    const [turn] = await database.db.turn.findMany({ where: { conversationId: to.conversationId } });
    expect(turn).toMatchObject({ endedAt: publishedAt, ending: "answered", answerId: row?.id });
  });

  it("belongs to the leaver who held the initials then, not to who has them now", async () => {
    const leaver = randomUUID();
    const { now } = database.clock;
    await database.db.agent.create({
      data: {
        id: leaver,
        displayName: "Zed Old",
        email: "zed@northwind.example",
        role: "agent",
        createdAt: now,
      },
    });
    const holder = (agentId: string, fromAt: Date, untilAt: Date | null) =>
      database.db.initialsHolder.create({
        data: { id: randomUUID(), agentId, initials: "ZZ", fromAt, untilAt },
      });
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    await holder(leaver, ago(30), ago(10));
    const [before, after] = [await mention(), await mention()];
    await adopt(
      own({ text: "Sorry ^ZZ", publishedAt: ago(20) }, before),
      own({ text: "Sorry again ^ZZ" }, after),
    );
    expect((await outboundOf(before.conversationId))[0]?.agentId).toBe(leaver);
    expect((await outboundOf(after.conversationId))[0]).toMatchObject({ agentId: null, initials: "ZZ" });
  });

  it.each([
    ["All sorted -Linda", "Linda"],
    ["All sorted *NL", "NL"],
    ["All sorted ^GT 2/2", "GT"],
  ])("is read in the styles people use: %s", async (text, initials) => {
    const to = await mention();
    await adopt(own({ text }, to));
    const [row] = await outboundOf(to.conversationId);
    expect(row?.initials).toBe(initials);
    expect(row?.agentId).not.toBeNull();
  });

  it("unsigned stays without an agent and is seen as such", async () => {
    const to = await mention();
    await adopt(own({ text: "All sorted" }, to));
    expect((await outboundOf(to.conversationId))[0]).toMatchObject({
      agentId: null,
      initials: null,
      isNative: true,
    });
  });
});

it("does not look for what another reply already is", async () => {
  const { id, work } = await sending("Same words", [{ outcome: "unknown", code: "x-no-answer" }]);
  await work;
  database.clock.now = new Date(database.clock.now.getTime() + 6000);
  const worker = wire.ctx(database.ctx());
  for (const reply of await claimLooks(worker, 5)) await lookForReply(worker, reply);
  const mine = wire.sought.at(-1);
  const known = await database.db.replyPart.findMany({
    where: { externalId: { not: null }, replyId: { not: id } },
  });
  expect(mine?.taken.length).toBeGreaterThan(0);
  expect(known.map(({ externalId }) => externalId)).toEqual(expect.arrayContaining([...(mine?.taken ?? [])]));
});
