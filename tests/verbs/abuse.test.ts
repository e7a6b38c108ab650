import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getAbuse } from "@/lib/conversations/abuse/get-abuse";
import { getStanding } from "@/lib/conversations/abuse/get-standing";
import { markHostile } from "@/lib/conversations/abuse/mark-hostile";
import { markSpam, undoSpam } from "@/lib/conversations/abuse/mark-spam";
import { endMutes, muteCustomer, unmuteCustomer } from "@/lib/conversations/abuse/mute-customer";
import { reportHostile } from "@/lib/conversations/abuse/report-hostile";
import {
  listWordReports,
  reportWords,
  setAbuseContact,
  settleWordReport,
} from "@/lib/conversations/abuse/report-words";
import { getShield, setShield } from "@/lib/conversations/abuse/set-shield";
import { endTakeOff, grantTakeOff, takeOff } from "@/lib/conversations/abuse/take-off";
import { assign } from "@/lib/conversations/assign";
import { getConversation } from "@/lib/conversations/get-conversation";
import { getVisible } from "@/lib/conversations/get-visible";
import { take } from "@/lib/conversations/take";
import { mailWordReports } from "@/lib/replies/system-mail/mail-word-reports";
import { seedConversation } from "../support/conversation-rows";
import { type FlagDesk, flagDesk } from "../support/flag-desk";
import { post } from "../support/inbound";
import { plainWords } from "../support/plain-words";
import { type WatchDesk, watchDesk } from "../support/watch-desk";

let watch: WatchDesk;
let people: FlagDesk;
beforeAll(async () => {
  [watch, people] = await Promise.all([watchDesk(), flagDesk()]);
});
beforeEach(() => watch.empty());
afterAll(() => Promise.all([watch.database.drop(), people.database.drop()]));

const greta = () => watch.ctx(watch.desk.greta);
const linda = () => watch.ctx(watch.desk.linda);
const ana = () => watch.ctx(watch.desk.ana);
const seed = () => seedConversation(watch.database, { teamId: watch.desk.care });
const turnsOf = (conversationId: string) => watch.database.db.turn.findMany({ where: { conversationId } });

describe("a muted person", () => {
  it("has what is open put away, opens no turn with what they write, and comes back with their clock", async () => {
    const { by, id } = await people.comesIn("Your staff are idiots and thieves");
    const { customerId } = await people.database.db.conversation.findUniqueOrThrow({ where: { id } });
    const before = await people.look(id);
    people.at(1);
    await muteCustomer(people.greta, customerId, { reason: "insults without end" });
    expect((await getVisible(people.greta, id)).status).toBe("resolved");
    expect(await people.database.db.turn.findMany({ where: { conversationId: id } })).toMatchObject([
      { ending: "no-reply-needed", closeReason: "insults without end" },
    ]);
    people.at(2);
    const more = post(people.id(), by, { publishedAt: people.minutes(1), text: "Idiots, all of you" });
    await people.ingest(more);
    expect(
      await people.database.db.interaction.findFirst({ where: { externalId: more.externalId } }),
    ).toMatchObject({ customerId, opensTurn: false, text: "Idiots, all of you" });
    expect((await getVisible(people.greta, id)).status).toBe("resolved");
    expect(await people.database.db.conversation.count({ where: { customerId, status: "open" } })).toBe(0);
    await expect(muteCustomer(people.greta, customerId, { reason: "again" })).rejects.toMatchObject({
      code: "already-muted",
    });
    await unmuteCustomer(people.greta, customerId);
    expect(await getVisible(people.greta, id)).toMatchObject({
      status: "open",
      promisedAt: before.promisedAt?.toISOString(),
    });
    await people.comesIn("Where is my bag?", {
      customer: { externalId: by },
      publishedAt: people.minutes(2),
    });
    await expect(unmuteCustomer(people.greta, customerId)).rejects.toMatchObject({ code: "not-muted" });
  });

  it("is heard again when the time is over, and a time that has passed is refused", async () => {
    const { customerId } = await seed();
    await expect(
      muteCustomer(greta(), customerId, { reason: "spam", until: "2026-11-23T08:00:00.000Z" }),
    ).rejects.toMatchObject({ code: "mute-past" });
    const until = new Date(watch.database.clock.now.getTime() + 60_000).toISOString();
    await muteCustomer(greta(), customerId, { reason: "for an hour", until });
    expect((await getStanding(linda(), customerId)).muted).toMatchObject({ reason: "for an hour", until });
    expect(await endMutes(watch.ctx())).toBe(0);
    watch.later(2);
    expect(await endMutes(watch.ctx())).toBe(1);
    expect((await getStanding(linda(), customerId)).muted).toBeNull();
  });
});

describe("spam", () => {
  it("ends its turn without an answer, and opens with the same clock when it was none", async () => {
    const { conversationId } = await seed();
    const before = await getVisible(greta(), conversationId);
    await markSpam(greta(), conversationId, "sells followers");
    expect(await turnsOf(conversationId)).toMatchObject([{ ending: "no-reply-needed" }]);
    await expect(markSpam(greta(), conversationId, "again")).rejects.toMatchObject({ code: "already-spam" });
    expect((await getAbuse(ana())).spam).toMatchObject([{ conversationId, reason: "sells followers" }]);
    watch.later(1);
    expect(await undoSpam(greta(), conversationId)).toMatchObject({
      status: "open",
      promisedAt: before.promisedAt,
    });
    await expect(undoSpam(greta(), conversationId)).rejects.toMatchObject({ code: "not-spam" });
    await expect(getAbuse(greta())).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("hostile words", () => {
  it("are marked by hand above what they say, seen so in history and queue, and counted for who bore them", async () => {
    const { conversationId, interactionId } = await seed();
    const words = { text: "You idiots lost my bag", preview: "You idiots lost my bag" };
    await watch.database.db.interaction.update({ where: { id: interactionId }, data: { text: words.text } });
    await watch.database.db.conversation.update({
      where: { id: conversationId },
      data: { preview: words.preview },
    });
    expect((await getVisible(greta(), conversationId)).isHostile).toBe(true);
    await markHostile(greta(), interactionId, false);
    expect((await getVisible(greta(), conversationId)).isHostile).toBeUndefined();
    await markHostile(greta(), interactionId, true);
    const [item] = (await getConversation(greta(), conversationId)).interactions;
    expect(item && "isHostile" in item && item.isHostile).toBe(true);
    const calm = await seed();
    for (const id of [conversationId, calm.conversationId]) await take(greta(), id);
    const now = watch.database.clock.now;
    await watch.database.db.interaction.updateMany({
      where: { id: { in: [interactionId, calm.interactionId] } },
      data: { receivedAt: now, publishedAt: now },
    });
    const hour = 3_600_000;
    const report = await reportHostile(ana(), new Date(now.getTime() - hour), new Date(now.getTime() + hour));
    expect(report.agents).toEqual([
      {
        agent: { id: watch.desk.greta.agentId, displayName: "Greta Tamm" },
        inbound: 2,
        hostile: 1,
        share: 0.5,
      },
    ]);
    expect(report.rows).toMatchObject([{ interactionId, by: "hand" }]);
    await markHostile(greta(), interactionId, null);
    expect((await getVisible(greta(), conversationId)).isHostile).toBe(true);
  });

  it("are blurred until one says otherwise for oneself", async () => {
    expect(await getShield(greta())).toEqual({ isOn: true, offCustomerIds: [] });
    expect(await setShield(greta(), false)).toMatchObject({ isOn: false });
    expect(await getShield(linda())).toMatchObject({ isOn: true });
    await setShield(greta(), true);
  });
});

describe("an agent off a person", () => {
  it("wishes it, is granted it by a lead, has nothing of theirs any more and is given none", async () => {
    const { conversationId, customerId } = await seed();
    await take(greta(), conversationId);
    await takeOff(greta(), customerId, { reason: "knows where I live" });
    await expect(takeOff(greta(), customerId, { reason: "again" })).rejects.toMatchObject({
      code: "already-taken-off",
    });
    await expect(
      takeOff(greta(), customerId, { reason: "she too", agentId: watch.desk.linda.agentId }),
    ).rejects.toMatchObject({ code: "forbidden" });
    expect((await getVisible(greta(), conversationId)).assignee?.id).toBe(watch.desk.greta.agentId);
    const [wish] = (await getAbuse(ana())).takenOff;
    if (!wish) throw new Error("no wish");
    await grantTakeOff(ana(), wish.id);
    expect((await getVisible(ana(), conversationId)).assignee).toBeNull();
    await expect(assign(ana(), conversationId, watch.desk.greta.agentId)).rejects.toMatchObject({
      code: "agent-taken-off",
    });
    await expect(take(greta(), conversationId)).rejects.toMatchObject({ code: "agent-taken-off" });
    expect((await getShield(greta())).offCustomerIds).toEqual([customerId]);
    await expect(endTakeOff(greta(), wish.id)).rejects.toMatchObject({ code: "forbidden" });
    await endTakeOff(ana(), wish.id);
    expect((await assign(ana(), conversationId, watch.desk.greta.agentId)).assignee?.id).toBe(
      watch.desk.greta.agentId,
    );
  });
});

describe("words reported to the person named for it", () => {
  it("are read by them and admins alone, told by mail without the words, and settled", async () => {
    const { interactionId } = await seed();
    const report = { about: "customer" as const, interactionId, reason: "a threat to my family" };
    await expect(reportWords(greta(), report)).rejects.toMatchObject({ code: "no-abuse-contact" });
    await expect(setAbuseContact(ana(), watch.desk.ana.agentId)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(setAbuseContact(watch.ctx(watch.desk.ida), watch.desk.linda.agentId)).rejects.toMatchObject({
      code: "contact-unfit",
    });
    await setAbuseContact(watch.ctx(watch.desk.ida), watch.desk.ana.agentId);
    const { id } = await reportWords(greta(), report);
    watch.later(1);
    await reportWords(greta(), {
      about: "colleague",
      colleagueId: watch.desk.noah.agentId,
      reason: "shouts",
    });
    await expect(reportWords(greta(), { about: "colleague", reason: "?" })).rejects.toMatchObject({
      code: "report-names-nothing",
    });
    expect(await listWordReports(greta())).toEqual([]);
    expect(await listWordReports(linda())).toEqual([]);
    expect((await listWordReports(ana())).map(({ about }) => about)).toEqual(["colleague", "customer"]);
    expect(await listWordReports(watch.ctx(watch.desk.ida))).toHaveLength(2);
    expect(await mailWordReports(watch.ctx(), plainWords)).toBe(2);
    expect(await mailWordReports(watch.ctx(), plainWords)).toBe(0);
    const mails = await watch.database.db.systemMail.findMany({ where: { key: { startsWith: "words:" } } });
    expect(
      mails.every(({ text, recipient }) => !text.includes("family") && recipient.startsWith("ana@")),
    ).toBe(true);
    await expect(settleWordReport(greta(), id, "none")).rejects.toMatchObject({ code: "not-found" });
    await settleWordReport(ana(), id, "Told the police");
    await expect(settleWordReport(ana(), id, "again")).rejects.toMatchObject({ code: "already-settled" });
  });
});

describe("somebody of another team", () => {
  it("gets for every deed what a missing id gets", async () => {
    const { conversationId, customerId, interactionId } = await seed();
    const noah = watch.ctx(watch.desk.noah);
    const reason = "mine";
    const tries = [
      () => muteCustomer(noah, customerId, { reason }),
      () => unmuteCustomer(noah, customerId),
      () => markSpam(noah, conversationId, reason),
      () => undoSpam(noah, conversationId),
      () => markHostile(noah, interactionId, true),
      () => takeOff(noah, customerId, { reason }),
      () => getStanding(noah, customerId),
      () => reportWords(noah, { about: "customer", interactionId, reason }),
    ];
    for (const [at, deed] of tries.entries())
      await expect(deed(), `deed ${at}`).rejects.toMatchObject({ code: "not-found" });
    expect((await getVisible(greta(), conversationId)).status).toBe("open");
  });
});
