import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getDigest } from "@/lib/agents/get-digest";
import { setDigest } from "@/lib/agents/set-digest";
import { queueDigests } from "@/lib/replies/system-mail/queue-digests";
import { reportResponseTimes } from "@/lib/response-times/report-response-times";
import { reportQuerySchema } from "@/lib/response-times/report-schemas";
import { reportWallboard } from "@/lib/response-times/report-wallboard";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { plainWords } from "../support/plain-words";
import { seedTurn, seedTurns } from "../support/turn-rows";

let database: TestDatabase;
let desk: Desk;

beforeAll(async () => {
  database = await testDatabase();
  desk = await seedDesk(database);
  await database.db.agent.update({ where: { id: desk.ana.agentId }, data: { zone: "Europe/Madrid" } });
});
beforeEach(async () => {
  // Monday 08:00 in Madrid.
  database.clock.now = new Date("2026-11-23T07:00:00.000Z");
  await database.db.digest.deleteMany();
  await database.db.systemMail.deleteMany();
  await database.db.turn.deleteMany();
});
afterAll(() => database.drop());

const write = () => queueDigests(database.ctx(), plainWords);
const mails = () => database.db.systemMail.findMany();
const hours = (day: string, count: number) =>
  Array.from({ length: count }, (_, index) => new Date(Date.parse(`${day}T10:00:00Z`) + index * 60_000));

describe("the week by mail", () => {
  it("goes to each lead once, however many workers write it and however often", async () => {
    await seedTurns(database, hours("2026-11-18", 3), 120, { teamId: desk.care });
    const written = await Promise.all([write(), write(), write()]);
    expect(written.reduce((sum, each) => sum + each)).toBe(1);
    database.clock.now = new Date("2026-11-23T20:00:00.000Z");
    expect(await write()).toBe(0);
    expect((await mails()).map(({ recipient, kind }) => [recipient, kind])).toEqual([
      ["ana@northwind.example", "digest"],
    ]);
  });

  it("is written late on the same day, and no more on the next", async () => {
    database.clock.now = new Date("2026-11-24T07:00:00.000Z");
    expect(await write()).toBe(0);
    database.clock.now = new Date("2026-11-23T22:30:00.000Z");
    expect(await write()).toBe(1);
  });

  it("says the lead's own figures beside those of the week before, the weakest hour, and the way to the report", async () => {
    await seedTurns(database, hours("2026-11-18", 8), 120, { teamId: desk.care });
    await seedTurns(database, hours("2026-11-19", 6), 1500, { teamId: desk.care });
    await seedTurns(database, hours("2026-11-18", 50), 9000, { teamId: desk.brand });
    await seedTurns(database, hours("2026-11-11", 4), 60, { teamId: desk.care });
    await seedTurn(database, {
      startedAt: new Date("2026-11-20T10:00:00Z"),
      endedAt: new Date("2026-11-20T11:00:00Z"),
      ending: "no-reply-needed",
      teamId: desk.care,
    });
    await write();
    const [mail] = await mails();
    expect(mail?.subject).toBe("Your week: 14 answers, 57.1% in time");
    expect(mail?.text).toContain("Answered by a person: 14 (the week before: 4)");
    expect(mail?.text).toContain("Half of them within: 2 min 0 s (the week before: 1 min 0 s)");
    expect(mail?.text).toContain("Within 30 minutes: 100.0%");
    expect(mail?.text).toContain("Never answered: 1");
    expect(mail?.text).toContain("Weakest hour: Thursday 11:00, where 0.0% of 6 turns kept the target.");
    expect(mail?.text).toContain(
      "/response-times?from=2026-11-16&to=2026-11-23&zone=Europe%2FMadrid&metric=all",
    );
    expect(mail?.html).toContain("Care, ");
    expect(mail?.unsubscribeUrl).toContain("/response-times/alarms");
  });

  it("says that nothing came in, and goes to nobody who turned it off", async () => {
    await write();
    expect((await mails())[0]?.subject).toBe("Your week: nothing came in");
    await database.db.digest.deleteMany();
    await database.db.systemMail.deleteMany();
    const ana = database.ctx(desk.ana);
    await setDigest(ana, { isOn: false });
    expect(await getDigest(ana)).toEqual({ isOn: false, lastAt: null });
    expect(await write()).toBe(0);
    await setDigest(ana, { isOn: true });
  });
});

describe("the wallboard and the report", () => {
  it.each(["Europe/Madrid", "America/New_York", "Asia/Kolkata"])(
    "say the same of today in %s, for everybody who may see it",
    async (zone) => {
      database.clock.now = new Date("2026-11-23T21:40:00.000Z");
      const now = database.clock.now.getTime();
      for (let index = 0; index < 60; index++) {
        const startedAt = new Date(now - (index * 37 + 2) * 60_000);
        const end = new Date(startedAt.getTime() + ((index * 7919) % 1700) * 1000);
        await seedTurn(database, {
          startedAt,
          endedAt: index % 6 === 0 || end.getTime() > now ? null : end,
          teamId: [desk.care, desk.brand, null][index % 3] ?? null,
          isCloser: index % 11 === 0,
          ...(index % 13 === 0 ? { ending: "no-reply-needed" as const } : {}),
        });
      }
      for (const actor of [desk.ana, desk.ida]) {
        const ctx = database.ctx(actor);
        const { today } = await reportWallboard(ctx, { zone });
        const asked = { from: today.fromAt, to: new Date(now).toISOString(), zone, metric: "all" };
        const { totals } = await reportResponseTimes(ctx, reportQuerySchema.parse(asked));
        expect(today.answered).toBe(totals.n);
        expect(today.answered).toBeGreaterThan(0);
        expect(today.inTime).toBe(totals.counts.withinTarget);
        expect(today.openOverdue).toBe(totals.openOverdue);
        expect(today.share).toBe(totals.withinTarget);
        expect(today.p50Seconds).toBeCloseTo(totals.p50Seconds ?? -1, 2);
        expect(today.p90Seconds).toBeCloseTo(totals.p90Seconds ?? -1, 2);
      }
    },
  );
});
