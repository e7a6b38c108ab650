import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/context/ctx";
import { mailRings } from "@/lib/replies/system-mail/mail-rings";
import { acknowledgeRing } from "@/lib/response-times/acknowledge-ring";
import { type AlarmWish, alarmWishSchema } from "@/lib/response-times/alarm-schemas";
import { evaluateAlarms } from "@/lib/response-times/evaluate-alarms";
import { listAlarms } from "@/lib/response-times/list-alarms";
import { listRings } from "@/lib/response-times/list-rings";
import { saveAlarm } from "@/lib/response-times/save-alarm";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { plainWords } from "../support/plain-words";
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
  const { db } = database;
  database.clock.now = new Date("2026-11-23T09:00:00.000Z");
  await db.systemMail.deleteMany();
  await db.alarmRing.deleteMany();
  await db.alarm.deleteMany();
  await db.turn.deleteMany();
  await db.canary.deleteMany();
  await db.account.updateMany({ data: { lastReceivedAt: null } });
});
afterAll(() => database.drop());

const ago = (minutes: number) => new Date(database.clock.now.getTime() - minutes * MINUTE);
const pass = (minutes: number) => {
  database.clock.now = new Date(database.clock.now.getTime() + minutes * MINUTE);
};
const wish = (over: Partial<AlarmWish> = {}) =>
  alarmWishSchema.parse({ name: "Too long", kind: "oldest-waiting", thresholdSeconds: 900, ...over });
const evaluate = () => evaluateAlarms(database.ctx());
const mail = () => mailRings(database.ctx(), plainWords);
const mails = () => database.db.systemMail.findMany({ orderBy: [{ queuedAt: "asc" }, { recipient: "asc" }] });

describe("an alarm that rings", () => {
  it("opens once, keeps the worst, and ends when nobody waits any more", async () => {
    await saveAlarm(ida, wish());
    const conversationId = await seedTurn(database, {
      startedAt: ago(20),
      endedAt: null,
      teamId: desk.care,
    });
    expect(await evaluate()).toBe(1);
    pass(1);
    expect(await evaluate()).toBe(0);
    const [ring, ...more] = await listRings(ida, { open: true, limit: 10 });
    expect(more).toEqual([]);
    expect(ring).toMatchObject({ value: 1200, worst: 1260, endedAt: null, acknowledged: null });
    await database.db.turn.updateMany({
      where: { conversationId },
      data: { endedAt: database.clock.now, ending: "answered" },
    });
    await evaluate();
    expect(await listRings(ida, { open: true, limit: 10 })).toEqual([]);
    expect(await listRings(ida, { open: false, limit: 10 })).toHaveLength(1);
  });

  it("opens one ring when two workers look at once", async () => {
    await saveAlarm(ida, wish());
    await seedTurn(database, { startedAt: ago(20), endedAt: null });
    const opened = await Promise.all([evaluate(), evaluate(), evaluate()]);
    expect(opened.reduce((sum, each) => sum + each)).toBe(1);
    expect(await database.db.alarmRing.count()).toBe(1);
  });

  it("stays quiet for its time after it ended, then rings again", async () => {
    await saveAlarm(ida, wish({ quietMinutes: 30 }));
    await seedTurn(database, { startedAt: ago(20), endedAt: null });
    await evaluate();
    await database.db.turn.updateMany({ data: { endedAt: database.clock.now, ending: "answered" } });
    pass(1);
    await evaluate();
    await seedTurn(database, { startedAt: ago(20), endedAt: null });
    expect(await evaluate()).toBe(0);
    pass(30);
    expect(await evaluate()).toBe(1);
  });

  it("does not ring for thanks, nor when it is off", async () => {
    const alarm = await saveAlarm(ida, wish());
    await seedTurn(database, { startedAt: ago(90), endedAt: null, isCloser: true });
    expect(await evaluate()).toBe(0);
    await seedTurn(database, { startedAt: ago(90), endedAt: null });
    expect(await evaluate()).toBe(1);
    await saveAlarm(ida, wish({ isOn: false }), alarm.id);
    await evaluate();
    expect(await listRings(ida, { open: true, limit: 10 })).toEqual([]);
  });

  it("looks at the answers of the last hour, of five at least", async () => {
    await saveAlarm(ida, wish({ kind: "p90-over", thresholdSeconds: 600 }));
    const starts = [70, 71, 72, 73].map(ago);
    await seedTurns(database, starts, 15 * 60);
    expect(await evaluate()).toBe(0);
    await seedTurns(database, [ago(69)], 15 * 60);
    expect(await evaluate()).toBe(1);
    pass(60);
    await evaluate();
    expect(await listRings(ida, { open: true, limit: 10 })).toEqual([]);
  });

  it("hears a channel fall silent where enough usually comes, and no other", async () => {
    await saveAlarm(ida, wish({ kind: "silent-channel", thresholdSeconds: 2400, usual: 2 }));
    for (let week = 1; week <= 8; week++)
      await seedTurns(
        database,
        [ago(5), ago(15)].map((at) => new Date(at.getTime() - week * 7 * DAY)),
        60,
        {
          accountId: desk.account,
        },
      );
    expect(await evaluate()).toBe(1);
    const [ring] = await listRings(ida, { open: true, limit: 10 });
    expect(ring?.account?.id).toBe(desk.account);
    await database.db.account.updateMany({
      where: { id: desk.account },
      data: { lastReceivedAt: database.clock.now },
    });
    await evaluate();
    expect(await listRings(ida, { open: true, limit: 10 })).toEqual([]);
  });

  it("takes a message to ourselves that is missing for silence", async () => {
    await saveAlarm(ida, wish({ kind: "silent-channel", thresholdSeconds: 600, usual: 500 }));
    const canary = { accountId: desk.account, state: "sent", sentAt: ago(12), startedAt: ago(12) };
    await database.db.canary.create({ data: { id: database.id(), mark: "m", ...canary } });
    expect(await evaluate()).toBe(1);
    await database.db.canary.updateMany({ data: { state: "returned", returnedAt: database.clock.now } });
    await evaluate();
    expect(await listRings(ida, { open: true, limit: 10 })).toEqual([]);
  });

  it("hears how late messages come", async () => {
    await saveAlarm(ida, wish({ kind: "ingest-delay", thresholdSeconds: 300 }));
    const late = { startedAt: ago(11), endedAt: null, accountId: desk.account };
    await seedTurn(database, { ...late, receivedAt: ago(7) });
    expect(await evaluate()).toBe(0);
    await database.db.turn.deleteMany();
    await seedTurn(database, { ...late, receivedAt: ago(1) });
    const { createdAt } = await database.db.account.findUniqueOrThrow({ where: { id: desk.account } });
    await database.db.account.update({ where: { id: desk.account }, data: { createdAt: ago(5) } });
    // From before the account was here: its past, not our delay.
    expect(await evaluate()).toBe(0);
    await database.db.account.update({ where: { id: desk.account }, data: { createdAt } });
    expect(await evaluate()).toBe(1);
  });
});

describe("who is told", () => {
  it("gets one mail for a ring, another after each quiet time, and none once somebody has seen it", async () => {
    await saveAlarm(ida, wish({ toRoles: ["lead", "admin"], quietMinutes: 30 }));
    await seedTurn(database, { startedAt: ago(20), endedAt: null });
    await evaluate();
    expect(await mail()).toBe(2);
    expect(await mail()).toBe(0);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([
      "ana@northwind.example",
      "ida@northwind.example",
    ]);
    pass(31);
    await evaluate();
    expect(await mail()).toBe(2);
    const [ring] = await listRings(ana, { open: true, limit: 1 });
    await acknowledgeRing(ana, ring?.id ?? "");
    pass(31);
    await evaluate();
    expect(await mail()).toBe(0);
    const [seen] = await listRings(ida, { open: true, limit: 1 });
    expect(seen?.acknowledged?.by).toBe("Ana Ruiz");
  });

  it("is of the team the alarm looks at, or named", async () => {
    const named = [desk.greta.agentId];
    await saveAlarm(ida, wish({ teamId: desk.brand, toRoles: ["lead", "agent"], toAgentIds: named }));
    const [alarm] = await listAlarms(ida);
    expect(alarm?.receivers.map(({ displayName }) => displayName)).toEqual(["Greta Tamm", "Noah Lind"]);
  });

  it("reads the sentence and the way to the wallboard, in text and in HTML that escapes the name", async () => {
    await saveAlarm(ida, wish({ name: "Too <long> & late" }));
    await seedTurn(database, { startedAt: ago(20), endedAt: null });
    await evaluate();
    await mail();
    const [sent] = await mails();
    expect(sent?.text).toContain("https://desk.example/response-times/live");
    expect(sent?.html).toContain("Too &lt;long&gt; &amp; late");
    expect(sent?.html).not.toContain("<long>");
  });
});
