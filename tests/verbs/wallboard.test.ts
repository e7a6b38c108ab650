import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportWallboard } from "@/lib/response-times/report-wallboard";
import { wallboardSchema } from "@/lib/response-times/wallboard-schemas";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedTurn, seedTurns } from "../support/turn-rows";

const MINUTE = 60_000;
const WEEK = 7 * 24 * 60 * MINUTE;
const ZONE = "Europe/Madrid";
let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
});
beforeEach(async () => {
  database.clock.now = new Date("2026-11-23T09:00:00.000Z");
  await database.db.turn.deleteMany();
});
afterAll(() => database.drop());

const ago = (minutes: number) => new Date(database.clock.now.getTime() - minutes * MINUTE);
const board = (actor = desk.ana, query = {}) =>
  reportWallboard(database.ctx(actor), { zone: ZONE, ...query });

describe("the wallboard", () => {
  it("says nothing of a desk where nothing happened: no share, nobody, nothing usual", async () => {
    const empty = await board();
    expect(wallboardSchema.parse(empty)).toMatchObject({
      oldest: null,
      next: [],
      waiting: 0,
      late: 0,
      open: [],
      arrivals: { now: 0, usual: null },
      today: { answered: 0, share: null, p50Seconds: null },
    });
  });

  it("tells who has waited longest, who is due next, who is late and who soon", async () => {
    const slow = { targetSeconds: 86_400, teamId: desk.care };
    const oldest = await seedTurn(database, { ...slow, startedAt: ago(300), endedAt: null });
    const late = await seedTurn(database, { startedAt: ago(14), endedAt: null, teamId: desk.care });
    const soon = await seedTurn(database, {
      startedAt: ago(6),
      endedAt: null,
      teamId: desk.care,
      assigneeId: desk.greta.agentId,
    });
    await seedTurn(database, { startedAt: ago(50), endedAt: null, isCloser: true, teamId: desk.care });
    const seen = await board();
    expect(seen.oldest?.conversationId).toBe(oldest);
    expect(seen.next.map(({ conversationId }) => conversationId)).toEqual([late, soon, oldest]);
    expect(seen.next.map(({ initials }) => initials)).toEqual([null, "GT", null]);
    expect(seen).toMatchObject({ waiting: 3, late: 1, dueSoon: 1 });
    expect(seen.open).toEqual([{ level: 0, channel: "x", count: 3, late: 1 }]);
  });

  it("counts as kept what was answered by its promise, and as missed at once what is open past it", async () => {
    const care = { teamId: desk.care };
    await seedTurns(database, [ago(100), ago(110), ago(120)], 300, care);
    await seedTurns(database, [ago(130)], 700, care);
    await seedTurn(database, { ...care, startedAt: ago(40), endedAt: null });
    await seedTurn(database, { ...care, startedAt: ago(4), endedAt: null });
    await seedTurn(database, { ...care, startedAt: ago(90), endedAt: ago(80), ending: "no-reply-needed" });
    await seedTurns(database, [ago(60 * 24)], 9000, care);
    expect((await board()).today).toMatchObject({ answered: 4, inTime: 3, openOverdue: 1, share: 0.6 });
  });

  it.each([
    ["Europe/Madrid", "2026-11-22T23:00:00.000Z"],
    ["America/New_York", "2026-11-23T05:00:00.000Z"],
    ["Asia/Kolkata", "2026-11-22T18:30:00.000Z"],
  ])("begins its day at midnight of %s", async (zone, fromAt) => {
    await seedTurns(database, [new Date(fromAt)], 60, { teamId: desk.care });
    await seedTurns(database, [new Date(Date.parse(fromAt) - 1)], 60, { teamId: desk.care });
    const { today } = await board(desk.ana, { zone });
    expect(today).toMatchObject({ fromAt, answered: 1 });
  });

  it("compares the last half hour with the same one of the weeks it was there", async () => {
    const care = { teamId: desk.care };
    await seedTurns(database, [ago(1), ago(10), ago(29)], 30, care);
    await seedTurns(database, [new Date(ago(5).getTime() - WEEK)], 30, care);
    const twice = [ago(30), ago(1), ago(0)].map((at) => new Date(at.getTime() - 2 * WEEK));
    await seedTurns(database, twice, 30, care);
    expect((await board()).arrivals).toEqual({ now: 3, usual: 1.5, weeks: 2 });
  });

  it("counts what its reader may see, and one team when asked", async () => {
    for (const teamId of [desk.care, desk.brand, null])
      await seedTurn(database, { startedAt: ago(20), endedAt: null, teamId });
    const waiting = async (actor = desk.ana, query = {}) => (await board(actor, query)).waiting;
    expect(await waiting(desk.ida)).toBe(3);
    expect(await waiting(desk.ana)).toBe(2);
    expect(await waiting(desk.noah)).toBe(2);
    expect(await waiting(desk.ida, { team: desk.brand })).toBe(1);
    expect(await waiting(desk.noah, { team: desk.care })).toBe(0);
  });

  it("says which zone it does not know", async () => {
    await expect(board(desk.ana, { zone: "Europe/Nowhere" })).rejects.toMatchObject({ code: "report-zone" });
  });
});
