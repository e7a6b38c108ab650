import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DeskError } from "@/lib/base/errors";
import { getVisible } from "@/lib/conversations/get-visible";
import { resolve } from "@/lib/conversations/resolve";
import { snooze } from "@/lib/conversations/snooze";
import { eraseReplies } from "@/lib/replies/erase-replies";
import { changePromise } from "@/lib/replies/promises/change-promise";
import { keepPromise, releasePromise } from "@/lib/replies/promises/end-promise";
import { givePromise } from "@/lib/replies/promises/give-promise";
import { listPromises, listPromisesOf } from "@/lib/replies/promises/list-promises";
import { reportPromises } from "@/lib/replies/promises/report-promises";
import { tellPromises } from "@/lib/replies/promises/tell-promises";
import { queueReply } from "@/lib/replies/queue-reply";
import { type Desk, type Seeded, seedConversation } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { publicReply, seedReplyDesk, summon, writeMore } from "../support/reply-desk";

let database: TestDatabase;
let desk: Desk;
let seeded: Seeded;
const START = new Date("2026-11-23T09:00:00.000Z");
beforeAll(async () => {
  database = await testDatabase(START);
  desk = await seedReplyDesk(database);
});
afterAll(() => database.drop());
beforeEach(async () => {
  database.clock.now = START;
  seeded = await seedConversation(database, { teamId: desk.care, accountId: desk.account });
  await summon(database, seeded.interactionId, desk.account);
  await database.db.givenPromise.deleteMany({});
  await database.db.change.deleteMany({});
});

const as = (who: "greta" | "linda" | "noah" | "ana") => database.ctx(desk[who]);
const at = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const call = (minutes: number) => ({ what: "Call Jo", dueAt: at(minutes).toISOString() });
const send = (over = {}) =>
  queueReply(as("greta"), seeded.conversationId, publicReply({ text: "We'll call you by 17:00", ...over }));
const row = () => getVisible(as("greta"), seeded.conversationId);
const alarms = async () => {
  const rows = await database.db.change.findMany({ where: { kind: "turn.alarm" } });
  return rows.map(({ values }) => values);
};

async function codeOf(deed: Promise<unknown>): Promise<string> {
  const error = await deed.then(
    () => new Error("it was accepted"),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error.code;
  throw error;
}

/** The answer is out, and nobody waits for another. */
async function sent(minutes = 240) {
  const reply = await send({ promise: call(minutes) });
  await database.db.reply.update({ where: { id: reply.id }, data: { state: "sent" } });
  const [promise] = (await listPromisesOf(as("greta"), seeded.conversationId)).data;
  if (!promise) throw new Error("nothing was promised");
  return { reply, promise };
}

describe("a promise given in an answer", () => {
  it("is stored with it, once, whoever has the conversation keeps it, and its row says so", async () => {
    const idempotencyId = randomUUID();
    const first = await send({ idempotencyId, promise: call(60) });
    await send({ idempotencyId, promise: call(60) });
    const { data, zone } = await listPromisesOf(as("linda"), seeded.conversationId);
    expect(zone).toBe("Etc/UTC");
    expect(data).toMatchObject([
      { interactionId: first.id, what: "Call Jo", state: "open", owner: { initials: "GT" }, isNamed: false },
    ]);
    expect((await row()).promise).toMatchObject({
      what: "Call Jo",
      isBroken: false,
      dueAt: at(60).toISOString(),
    });
    expect(await codeOf(listPromisesOf(as("noah"), seeded.conversationId))).toBe("not-found");
  });

  it("is refused in the past and with it the answer, also when the answer leaves only after it", async () => {
    expect(await codeOf(send({ promise: call(-1) }))).toBe("promise-past");
    expect(await codeOf(send({ promise: call(30), sendAt: at(60).toISOString() }))).toBe("promise-past");
    expect(await codeOf(send({ promise: call(60 * 24 * 400) }))).toBe("promise-far");
    expect(await codeOf(send({ promise: { ...call(60), ownerId: randomUUID() } }))).toBe("not-assignable");
    expect(await database.db.reply.count({ where: { conversationId: seeded.conversationId } })).toBe(0);
  });

  it("is none once the answer is cancelled, and never wakes anybody", async () => {
    const reply = await send({ promise: call(60) });
    await database.db.reply.update({ where: { id: reply.id }, data: { state: "cancelled" } });
    expect((await row()).promise).toBeNull();
    database.clock.now = at(90);
    expect(await tellPromises(database.ctx())).toBe(0);
    expect(await database.db.givenPromise.findFirst()).toMatchObject({ endReason: "not-sent" });
  });
});

describe("the clock of a promise", () => {
  it("brings a snoozed conversation back half an hour before, tells its owner once, and breaks when it is due", async () => {
    await sent(240);
    await snooze(as("greta"), seeded.conversationId, at(60 * 24));
    database.clock.now = at(200);
    expect(await tellPromises(database.ctx())).toBe(0);
    expect((await row()).status).toBe("snoozed");
    database.clock.now = at(211);
    expect(await tellPromises(database.ctx())).toBe(1);
    expect(await tellPromises(database.ctx())).toBe(0);
    expect(await row()).toMatchObject({ status: "open", flags: [] });
    expect(await alarms()).toMatchObject([{ alarm: "promise", agentId: desk.greta.agentId }]);
    database.clock.now = at(241);
    await tellPromises(database.ctx());
    const broken = await row();
    expect(broken.promise).toMatchObject({ isBroken: true });
    expect(broken.flags.map(({ reason }) => reason)).toEqual(["promise-broken"]);
    expect((await alarms()).length).toBe(2);
  });

  it("opens a resolved conversation too, due when the promise is, and an answer alone does not settle it", async () => {
    const { promise } = await sent(240);
    await resolve(as("greta"), seeded.conversationId, "told");
    database.clock.now = at(230);
    await tellPromises(database.ctx());
    expect(await row()).toMatchObject({ status: "open" });
    const answerId = await writeMore(database, seeded, {
      direction: "outbound",
      agentId: desk.linda.agentId,
    });
    const [owed] = await listPromises(as("greta"), { state: "owed", limit: 50 });
    expect(owed).toMatchObject({ id: promise.id, answer: { interactionId: answerId, by: "Linda Moss" } });
    database.clock.now = at(250);
    await tellPromises(database.ctx());
    // Said late, but what kept it was in time: it was never broken.
    expect(await keepPromise(as("greta"), promise.id, answerId)).toMatchObject({ state: "kept" });
    expect((await row()).flags).toEqual([]);
    expect(await codeOf(keepPromise(as("greta"), promise.id))).toBe("promise-over");
  });

  it("rings whoever is on shift where its owner is not, and the team's lead where nobody has it", async () => {
    await sent(240);
    const shiftId = randomUUID();
    const local = { zone: "UTC", startLocal: "2026-11-23T12:00", endLocal: "2026-11-23T20:00" };
    const agentId = desk.linda.agentId;
    await database.db.shift.create({
      data: {
        id: shiftId,
        agentId,
        ...local,
        skills: [],
        state: "published",
        createdAt: START,
        changedAt: START,
      },
    });
    const heldOn = new Date("2026-11-23");
    const times = { startAt: at(180), endAt: at(660), heldOn, parts: [], isPublished: true };
    await database.db.rosterEntry.create({ data: { shiftId, agentId, ...local, ...times } });
    database.clock.now = at(215);
    await tellPromises(database.ctx());
    expect(await alarms()).toMatchObject([{ alarm: "promise", agentId }]);
    await database.db.rosterEntry.deleteMany({});
  });

  it("stays with the team where its owner left, and says who that was", async () => {
    await send({ promise: { ...call(60), ownerId: desk.linda.agentId } });
    await database.db.agent.update({ where: { id: desk.linda.agentId }, data: { isActive: false } });
    await tellPromises(database.ctx());
    const [promise] = (await listPromisesOf(as("greta"), seeded.conversationId)).data;
    expect(promise).toMatchObject({ owner: { initials: "GT" }, isNamed: false, lostOwner: "Linda Moss" });
    expect(await codeOf(changePromise(as("greta"), promise?.id ?? "", { ownerId: desk.linda.agentId }))).toBe(
      "not-assignable",
    );
    await database.db.agent.update({ where: { id: desk.linda.agentId }, data: { isActive: true } });
  });
});

describe("a promise by hand", () => {
  it("hangs on what was said, and may be moved before it is due, with a reason", async () => {
    const promise = await givePromise(as("linda"), seeded.conversationId, call(60));
    expect(promise).toMatchObject({ interactionId: seeded.interactionId, createdBy: "Linda Moss" });
    expect(await codeOf(givePromise(as("noah"), seeded.conversationId, call(60)))).toBe("not-found");
    const dueAt = at(120).toISOString();
    expect(await codeOf(changePromise(as("linda"), promise.id, { dueAt }))).toBe("promise-reason");
    const reason = "the airport closed";
    expect(await changePromise(as("linda"), promise.id, { dueAt, reason })).toMatchObject({
      dueAt,
      firstDueAt: at(60).toISOString(),
      moveReason: reason,
    });
    database.clock.now = at(121);
    expect(
      await codeOf(changePromise(as("linda"), promise.id, { dueAt: at(300).toISOString(), reason })),
    ).toBe("promise-due");
    await tellPromises(database.ctx());
    expect(await keepPromise(as("linda"), promise.id)).toMatchObject({ state: "kept-late" });
  });

  it("counts in the report by what became of it, and loses its words when they are erased", async () => {
    const [kept, late, gone] = [
      await givePromise(as("linda"), seeded.conversationId, call(60)),
      await givePromise(as("linda"), seeded.conversationId, call(60)),
      await givePromise(as("greta"), seeded.conversationId, call(60)),
    ];
    await givePromise(as("greta"), seeded.conversationId, call(60));
    await keepPromise(as("linda"), kept.id);
    await releasePromise(as("linda"), gone.id, "they rang us");
    database.clock.now = at(61);
    await tellPromises(database.ctx());
    await keepPromise(as("linda"), late.id);
    const report = await reportPromises(as("ana"), { from: at(0).toISOString(), to: at(90).toISOString() });
    expect(report).toMatchObject({ due: 4, kept: 1, keptLate: 1, broken: 1, released: 1, share: 1 / 3 });
    expect(report.byAgent.map(({ agent, due }) => [agent?.initials, due])).toEqual([
      ["GT", 2],
      ["LM", 2],
    ]);
    expect(
      (await reportPromises(as("noah"), { from: at(0).toISOString(), to: at(90).toISOString() })).due,
    ).toBe(0);
    await eraseReplies(database.ctx(), [seeded.interactionId]);
    expect(await database.db.givenPromise.count({ where: { what: { not: "-" } } })).toBe(0);
    expect(await listPromises(as("ana"), { state: "owed", limit: 50 })).toEqual([]);
  });
});
