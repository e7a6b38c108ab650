import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setInitials } from "@/lib/agents/initials/set-initials";
import type { Inbound } from "@/lib/channels/channel";
import { adoptNative } from "@/lib/replies/adopt-native";
import { creditAnswers } from "@/lib/replies/feed/credit-answers";
import { reportFeed } from "@/lib/replies/feed/report-feed";
import { reportSignatures } from "@/lib/replies/feed/report-signatures";
import { queueReply } from "@/lib/replies/queue-reply";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let next = 880_000;
beforeAll(async () => {
  database = await testDatabase();
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());

const lead = () => database.ctx(desk.ana);

/** What somebody at the account posted by hand, under a mention of theirs. */
async function posted(text: string, teamId = desk.care): Promise<Seeded & { answerId: string }> {
  const seeded = await seedConversation(database, { teamId, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
  const externalId = `post:${next++}`;
  await database.db.interaction.update({ where: { id: seeded.interactionId }, data: { externalId } });
  const handle = await database.db.handle.findUniqueOrThrow({ where: { id: seeded.handleId } });
  const own = `post:${next++}`;
  const inbound: Inbound = {
    channel: "x",
    externalId: own,
    aliases: [own],
    version: 1,
    kind: "post",
    audience: "public",
    direction: "outbound",
    customer: { externalId: handle.externalId },
    place: externalId,
    publishedAt: database.clock.now,
    names: "none",
    answersOurs: false,
    isThreadAuthor: null,
    media: [],
    inReplyToExternalId: externalId,
    inReplyToAuthorExternalId: handle.externalId,
    text,
  };
  const account = { id: desk.account, channel: "x", externalId: "900", teamId: desk.care, reopenDays: 7 };
  const [landed] = await adoptNative(database.ctx(), [{ inbound, account, rawEventId: null }]);
  database.clock.now = new Date(database.clock.now.getTime() + 60_000);
  return { ...seeded, answerId: landed?.interactionId ?? "" };
}

describe("signatures of public answers", () => {
  it("are reported when missing, doubled or nobody's, and credited one by one or all alike", async () => {
    const good = await posted("Your bag is in Oslo. ^GT");
    const unsigned = await posted("Your seat is 4A.");
    const double = await posted("The gate is B7. ^GT ^GT");
    const [first, second] = [await posted("Boarding at six. ^QX"), await posted("Boarding at seven. ^QX")];
    const report = await reportSignatures(lead(), { days: 7 });
    const faults = new Map(report.data.map((row) => [row.id, row.fault]));
    expect([good, unsigned, double, first, second].map(({ answerId }) => faults.get(answerId))).toEqual([
      undefined,
      "unsigned",
      "double",
      "unknown",
      "unknown",
    ]);
    expect(report.accounts.find(({ account }) => account.id === desk.account)).toMatchObject({
      checked: 5,
      counts: { unsigned: 1, double: 1, unknown: 2 },
    });
    const wish = { agentId: desk.linda.agentId, isForAll: true };
    await expect(creditAnswers(database.ctx(desk.greta), first.answerId, wish)).rejects.toThrow("forbidden");
    expect(await creditAnswers(lead(), first.answerId, wish)).toEqual({ credited: 2 });
    const turn = await database.db.turn.findFirst({ where: { conversationId: second.conversationId } });
    expect(turn).toMatchObject({ answerId: second.answerId, agentId: desk.linda.agentId });
    await expect(creditAnswers(lead(), first.answerId, { ...wish, isForAll: false })).rejects.toMatchObject({
      code: "credited-already",
      values: { holder: "Linda Moss" },
    });
    const after = await reportSignatures(lead(), { days: 7 });
    expect(after.data.map(({ fault }) => fault).sort()).toEqual(["double", "unsigned"]);
  });

  it("credits a native post by the initials of its account", async () => {
    const ida = database.ctx(desk.ida);
    await setInitials(ida, desk.greta.agentId, { initials: "GR", accountId: desk.account });
    const { answerId } = await posted("Sorted out. ^GR");
    const stored = await database.db.interaction.findUnique({ where: { id: answerId } });
    expect(stored).toMatchObject({ agentId: desk.greta.agentId, initials: "GR" });
  });

  it("credits nothing that the desk sent, nothing unknown, nothing of another team", async () => {
    const seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
    await summon(database, seeded.interactionId, desk.account);
    const sent = await queueReply(
      database.ctx(desk.greta),
      seeded.conversationId,
      publicReply({ text: "Here." }),
    );
    const wish = { agentId: desk.linda.agentId, isForAll: false };
    await expect(creditAnswers(lead(), sent.id, wish)).rejects.toMatchObject({ code: "not-native" });
    await expect(creditAnswers(lead(), randomUUID(), wish)).rejects.toMatchObject({ code: "not-found" });
    const foreign = await posted("Elsewhere. ^ZZ", desk.brand);
    await expect(creditAnswers(lead(), foreign.answerId, wish)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the feed", () => {
  it("shows what stands there as posted, newest first, repeats and empty moves marked", async () => {
    await posted("Hi Jo, please DM us so we can help. ^GT");
    const one = await posted("Your parcel 1234 left Riga at noon. ^GT");
    const two = await posted("Your parcel 8765 left Riga at noon. ^LM");
    const { data } = await reportFeed(lead(), { account: desk.account, limit: 3 });
    const [feed] = data;
    expect(feed?.data.map(({ posts, repeat, isEmptyMove }) => [posts, repeat, isEmptyMove])).toEqual([
      [["Your parcel 8765 left Riga at noon. ^LM"], 1, false],
      [["Your parcel 1234 left Riga at noon. ^GT"], 1, false],
      [["Hi Jo, please DM us so we can help. ^GT"], null, true],
    ]);
    expect(feed).toMatchObject({
      total: 3,
      repeated: { count: 2, share: 2 / 3 },
      emptyMoves: { count: 1, share: 1 / 3 },
    });
    expect(feed?.data[0]?.answered?.text).toBeTruthy();
    await database.db.interaction.update({
      where: { id: two.answerId },
      data: { deletedAt: database.clock.now },
    });
    const [left] = (await reportFeed(lead(), { account: desk.account, limit: 1 })).data;
    expect(left?.data.map(({ id }) => id)).toEqual([one.answerId]);
  });

  it("is for leads, admins and programs that read reports", async () => {
    await expect(reportFeed(database.ctx(desk.greta), {})).rejects.toThrow("forbidden");
    const program = { type: "program", keyId: randomUUID(), name: "p", scopes: [] } as const;
    await expect(reportFeed(database.ctx(program), {})).rejects.toThrow("forbidden");
    await expect(reportFeed(lead(), { account: randomUUID() })).rejects.toMatchObject({ code: "not-found" });
  });
});
