import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportMyDay } from "@/lib/response-times/report-my-day";
import { type Desk, seedConversation, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { dayOf, type Seeded, seedAnswered, seedThanks } from "../support/day-rows";

let database: TestDatabase;
let desk: Desk;
/** Wednesday, half past two in Tallinn. */
const NOW = new Date("2026-11-25T12:30:00.000Z");
beforeAll(async () => {
  database = await testDatabase(NOW);
  desk = await seedDesk(database);
  await database.db.agent.updateMany({ data: { zone: "Europe/Tallinn" } });
});
afterAll(() => database.drop());
beforeEach(async () => {
  const { db } = database;
  for (const table of [
    db.satisfactionAsk,
    db.draft,
    db.callback,
    db.call,
    db.turn,
    db.interaction,
    db.thread,
  ])
    await (table as { deleteMany(): Promise<unknown> }).deleteMany();
  await db.conversation.deleteMany();
});

const at = dayOf;
const day = (actor = desk.greta) => reportMyDay(database.ctx(actor));
const answered = (agentId: string, from: string, to: string, more: Record<string, unknown> = {}) =>
  seedAnswered(database, desk, { agentId, from, to, more });
const thanked = (seeded: Seeded, said: string, when: string, isCloser = true) =>
  seedThanks(database, seeded, { said, when, isCloser });

describe("my day", () => {
  it("is quiet without anything: no figure is made up", async () => {
    expect(await day()).toMatchObject({
      zone: "Europe/Tallinn",
      todayOn: "2026-11-25",
      times: { today: { answered: 0, p50Seconds: null, withinTarget: null, sent: 0 } },
      waiting: { count: 0, late: 0, rows: [] },
      promises: [],
      drafts: [],
      praise: [],
    });
  });

  it("counts own answers on the day of the answer in the own zone, beside how much was sent", async () => {
    const { greta, linda } = desk;
    // Tuesday evening there; Monday 23:30 in Tallinn is still Monday, 00:30 is Tuesday.
    await answered(greta.agentId, "23T21:20", "23T21:30");
    await answered(greta.agentId, "23T22:20", "23T22:30");
    await answered(greta.agentId, "25T08:00", "25T08:04", { usefulAt: at("25T08:20") });
    await answered(greta.agentId, "25T09:00", "25T09:20");
    await answered(greta.agentId, "25T10:00", "25T10:06", { isCloser: true });
    await answered(linda.agentId, "25T09:00", "25T09:01");
    await answered(greta.agentId, "22T10:00", "22T10:01");
    const { times } = await day();
    expect(times?.today).toEqual({
      ...{ answered: 2, p50Seconds: 720, withinTarget: 0.5, usefulP50Seconds: 1200 },
      ...{ sent: 3, conversations: 3, activeHours: 3 },
    });
    expect(times?.days.map(({ on, answered }) => [on, answered])).toEqual([
      ["2026-11-23", 1],
      ["2026-11-24", 1],
      ["2026-11-25", 2],
    ]);
    expect(times?.week).toMatchObject({ answered: 4, p50Seconds: 600, withinTarget: 0.75, sent: 5 });
  });

  it("shows nobody's figures where the desk shows none, and what waits all the same", async () => {
    await answered(desk.greta.agentId, "25T08:00", "25T08:04");
    const show = (people: string) => database.db.reportSettings.updateMany({ data: { people } });
    await show("nobody");
    expect((await day()).times).toBeNull();
    await show("oneself");
    expect((await day()).times?.today.answered).toBe(1);
  });

  it("says what waits in their hands, the first due first, and how much of it is late", async () => {
    const mine = { teamId: desk.care, assigneeId: desk.greta.agentId };
    const soon = await seedConversation(database, { ...mine, publishedAt: at("25T12:25"), text: "And now?" });
    const late = await seedConversation(database, { ...mine, publishedAt: at("25T12:00") });
    await seedConversation(database, { ...mine, assigneeId: desk.linda.agentId });
    await seedConversation(database, { ...mine, status: "snoozed" });
    const thanks = await seedConversation(database, { ...mine, text: "Thanks" });
    await database.db.turn.updateMany({
      where: { conversationId: thanks.conversationId },
      data: { isCloser: true },
    });
    const { waiting } = await day();
    expect(waiting).toMatchObject({ count: 2, late: 1 });
    expect(waiting.rows.map(({ conversationId }) => conversationId)).toEqual([
      late.conversationId,
      soon.conversationId,
    ]);
    expect(waiting.rows[1]).toMatchObject({ preview: "And now?", customer: "Jo Winter", targetSeconds: 600 });
  });

  it("lists own promises and drafts, not those of others, nor of teams one has left", async () => {
    const { db } = database;
    const here = await seedConversation(database, { teamId: desk.care });
    const gone = await seedConversation(database, { teamId: desk.brand });
    const draft = { mode: "public", attachmentIds: [], cc: [], savedAt: NOW };
    await db.draft.createMany({
      data: [
        {
          ...draft,
          agentId: desk.greta.agentId,
          conversationId: here.conversationId,
          text: "  Half a thought",
        },
        {
          ...draft,
          agentId: desk.greta.agentId,
          conversationId: gone.conversationId,
          text: "Not theirs now",
        },
        { ...draft, agentId: desk.linda.agentId, conversationId: here.conversationId, text: "Linda's" },
      ],
    });
    const owed = { accountId: desk.account, number: "+12025550171", createdAt: NOW };
    await db.callback.createMany({
      data: [
        {
          ...{ ...owed, id: crypto.randomUUID(), interactionId: here.interactionId },
          ...{ dueAt: at("25T13:00"), createdById: desk.greta.agentId },
        },
        {
          ...{ ...owed, id: crypto.randomUUID(), interactionId: gone.interactionId },
          ...{ dueAt: at("25T13:00"), createdById: desk.greta.agentId },
        },
      ],
    });
    const { drafts, promises } = await day();
    expect(drafts).toMatchObject([{ conversationId: here.conversationId, text: "Half a thought" }]);
    expect(promises).toMatchObject([
      { conversationId: here.conversationId, customer: "Jo Winter", tries: 0 },
    ]);
  });

  it("hands on thanks for own answers and good marks, the newest first; an ok is no praise, nor is another's", async () => {
    const { greta, linda } = desk;
    await thanked(
      await answered(greta.agentId, "24T08:00", "24T08:04"),
      "@NorthwindHelp Thank you so much!",
      "24T09:00",
    );
    await thanked(await answered(greta.agentId, "24T08:00", "24T08:04"), "ok", "24T09:30");
    await thanked(
      await answered(greta.agentId, "24T08:00", "24T08:04"),
      "Thanks, but where is it?",
      "24T10:00",
      false,
    );
    await thanked(await answered(linda.agentId, "24T08:00", "24T08:04"), "Merci beaucoup", "24T10:00");
    const { conversationId } = await answered(greta.agentId, "24T08:00", "24T08:04");
    await database.db.satisfactionAsk.create({
      data: {
        ...{ id: crypto.randomUUID(), conversationId, accountId: desk.account, resolvedAt: at("24T09:00") },
        ...{ askAt: at("24T10:00"), state: "asked", askedAt: at("24T10:00"), expiresAt: at("30T10:00") },
        ...{ replyId: crypto.randomUUID(), answeredAt: at("24T11:00"), score: 5, agentId: greta.agentId },
      },
    });
    const { praise } = await day();
    expect(praise.map(({ text, score }) => [text, score])).toEqual([
      ["", 5],
      ["Thank you so much!", null],
    ]);
    expect((await day(desk.linda)).praise.map(({ text }) => text)).toEqual(["Merci beaucoup"]);
  });

  it("is a person's: a program has no day", async () => {
    const program = {
      type: "program" as const,
      keyId: crypto.randomUUID(),
      name: "CRM",
      scopes: ["reports:read"],
    };
    await expect(reportMyDay(database.ctx(program))).rejects.toMatchObject({ code: "agents-only" });
  });
});
