import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { deleteTeam } from "@/lib/agents/delete-team";
import type { Ctx } from "@/lib/context/ctx";
import { type AlarmWish, alarmWishSchema } from "@/lib/response-times/alarm-schemas";
import { deleteAlarm } from "@/lib/response-times/delete-alarm";
import { listAlarms } from "@/lib/response-times/list-alarms";
import { previewAlarm } from "@/lib/response-times/preview-alarm";
import { saveAlarm } from "@/lib/response-times/save-alarm";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { seedTurn, seedTurns } from "../support/turn-rows";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let database: TestDatabase;
let desk: Desk;
let ana: Ctx;
let ida: Ctx;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  const createdAt = new Date("2026-01-01T00:00:00Z");
  await database.db.account.updateMany({ data: { connectionState: "connected", createdAt } });
  ana = database.ctx(desk.ana);
  ida = database.ctx(desk.ida);
});
beforeEach(async () => {
  await database.db.alarm.deleteMany();
  await database.db.turn.deleteMany();
});
afterAll(() => database.drop());

const ago = (minutes: number) => new Date(database.clock.now.getTime() - minutes * MINUTE);
const wish = (over: Partial<AlarmWish> = {}) =>
  alarmWishSchema.parse({ name: "Too long", kind: "oldest-waiting", thresholdSeconds: 900, ...over });

describe("keeping alarms", () => {
  it("is for leads of their team and admins; a foreign one is not there", async () => {
    await expect(listAlarms(database.ctx(desk.greta))).rejects.toMatchObject({ code: "forbidden" });
    await expect(saveAlarm(ana, wish())).rejects.toMatchObject({ code: "alarm-needs-team" });
    await expect(saveAlarm(ana, wish({ teamId: desk.brand }))).rejects.toMatchObject({ code: "not-found" });
    const mine = await saveAlarm(ana, wish({ teamId: desk.care }));
    const theirs = await saveAlarm(ida, wish({ teamId: desk.brand }));
    expect((await listAlarms(ana)).map(({ id }) => id)).toEqual([mine.id]);
    await expect(deleteAlarm(ana, theirs.id)).rejects.toMatchObject({ code: "not-found" });
    await deleteAlarm(ana, mine.id);
    expect(await listAlarms(ana)).toEqual([]);
  });

  it("refuses what tells nobody, names nobody known, or is silence without what is usual", async () => {
    await expect(saveAlarm(ida, wish({ toRoles: [] }))).rejects.toMatchObject({ code: "alarm-tells-nobody" });
    const stranger = { toAgentIds: [database.id()] };
    await expect(saveAlarm(ida, wish(stranger))).rejects.toMatchObject({ code: "alarm-names-nobody-known" });
    expect(() => wish({ kind: "silent-channel" })).toThrow();
    expect(() => wish({ usual: 3 })).toThrow();
  });
});

describe("what an alarm names", () => {
  it("keeps its team from being deleted, until the alarm is removed", async () => {
    const teamId = database.id();
    await database.db.team.create({ data: { id: teamId, name: "Night", createdAt: database.clock.now } });
    const alarm = await saveAlarm(ida, wish({ teamId }));
    await expect(deleteTeam(ida, teamId)).rejects.toMatchObject({ code: "team-in-use" });
    await deleteAlarm(ida, alarm.id);
    await deleteTeam(ida, teamId);
    expect(await database.db.team.count({ where: { id: teamId } })).toBe(0);
  });

  it("may have left: it is told no more, and the alarm can still be changed", async () => {
    const alarm = await saveAlarm(ida, wish({ toAgentIds: [desk.noah.agentId] }));
    await database.db.agent.update({ where: { id: desk.noah.agentId }, data: { isActive: false } });
    const saved = await saveAlarm(ida, wish({ toAgentIds: [desk.noah.agentId], isOn: false }), alarm.id);
    expect(saved.receivers.map(({ displayName }) => displayName)).toEqual(["Ana Ruiz"]);
    await database.db.agent.update({ where: { id: desk.noah.agentId }, data: { isActive: true } });
  });
});

describe("a preview", () => {
  it("says how often the alarm would have rung in the last week", async () => {
    for (const day of [1, 3, 5])
      await seedTurns(database, [new Date(ago(0).getTime() - day * DAY)], 40 * 60, { teamId: desk.care });
    await seedTurns(database, [new Date(ago(0).getTime() - 9 * DAY)], 40 * 60, { teamId: desk.care });
    const preview = await previewAlarm(ana, wish({ teamId: desk.care }));
    expect(preview.times).toBe(3);
    expect(preview.rings[0]?.openedAt).toBe("2026-11-18T09:20:00.000Z");
    expect((await previewAlarm(ida, wish({ thresholdSeconds: 3600 }))).times).toBe(0);
  });

  it.each(["p90-over", "ingest-delay"] as const)("measures %s as the alarm does", async (kind) => {
    const starts = [10, 11, 12, 13, 14].map((minutes) => new Date(ago(minutes).getTime() - 2 * DAY));
    for (const startedAt of starts)
      await seedTurn(database, {
        startedAt,
        endedAt: new Date(startedAt.getTime() + 20 * MINUTE),
        receivedAt: new Date(startedAt.getTime() + 10 * MINUTE),
        accountId: desk.account,
      });
    expect((await previewAlarm(ida, wish({ kind, thresholdSeconds: 300 }))).times).toBe(1);
  });
});
