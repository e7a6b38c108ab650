import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/context/ctx";
import { getReportSettings } from "@/lib/response-times/get-report-settings";
import { listReportRows } from "@/lib/response-times/list-report-rows";
import { reportBalance } from "@/lib/response-times/report-balance";
import { reportOverview } from "@/lib/response-times/report-overview";
import { reportResponseTimes } from "@/lib/response-times/report-response-times";
import { type ReportSettings, reportQuerySchema, rowsQuerySchema } from "@/lib/response-times/report-schemas";
import { setReportSettings } from "@/lib/response-times/set-report-settings";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";
import { type KnownTurn, quarterOf } from "../support/report-quarter";
import { storeQuarter } from "../support/report-store";

const NOW = new Date("2026-11-23T09:00:00Z");
const FROM = new Date("2026-10-23T09:00:00Z");
const ask = (over: Record<string, string> = {}) =>
  reportQuerySchema.parse({ from: FROM.toISOString(), to: NOW.toISOString(), metric: "all", ...over });

let database: TestDatabase;
let desk: Desk;
const known = quarterOf(300, FROM, NOW, 11);
const answered = known
  .flatMap(({ turns }) => turns)
  .filter(({ outcome, start }) => outcome === "answered" && start >= FROM && start < NOW);
const teamOf = ({ conversation }: KnownTurn) => known[conversation]?.team;

beforeAll(async () => {
  database = await testDatabase(NOW);
  desk = await seedDesk(database);
  const places = {
    accounts: [desk.account, desk.brandAccount, desk.account],
    teams: [desk.care, desk.brand],
    agents: [desk.greta, desk.linda, desk.noah, desk.ana].map(({ agentId }) => agentId),
  };
  await storeQuarter(database.ctx(), places, known, []);
}, 120_000);
afterAll(() => database.drop());

const report = (actor: Actor, over: Record<string, string> = {}) =>
  reportResponseTimes(database.ctx(actor), ask(over));
const set = (people: ReportSettings["people"]) => setReportSettings(database.ctx(desk.ida), { people });
const looks = () =>
  database.db.auditEntry.findMany({ where: { action: "look.figures" }, orderBy: { at: "asc" } });

describe("who reads a report", () => {
  it("reads all as an admin, the own teams as a lead, the own figures as an agent", async () => {
    expect((await report(desk.ida)).totals.n).toBe(answered.length);
    const care = answered.filter((turn) => teamOf(turn) === 0);
    expect((await report(desk.ana)).totals.n).toBe(care.length);
    expect((await report(desk.greta)).totals.n).toBe(care.filter(({ agent }) => agent === 0).length);
    expect((await report(desk.noah)).totals.n).toBe(
      answered.filter((turn) => teamOf(turn) === 1 && turn.agent === 2).length,
    );
    await expect(report({ type: "public" })).rejects.toMatchObject({ code: "forbidden" });
  });

  it("counts of the balance, too, only what they may know of", async () => {
    const all = await reportBalance(database.ctx(desk.ida), ask());
    const care = await reportBalance(database.ctx(desk.ana), ask());
    const own = await reportBalance(database.ctx(desk.greta), ask());
    expect(care.received).toBeLessThan(all.received);
    expect(own.received).toBe(own.answered);
    expect(own.received).toBeGreaterThan(0);
  });

  it("sees of another team's conversation its times and nothing of its words", async () => {
    const moved = await database.db.turn.findFirstOrThrow({
      where: { teamId: desk.care, ending: "answered" },
      orderBy: { startedAt: "desc" },
      select: { conversationId: true },
    });
    await database.db.conversation.update({
      where: { id: moved.conversationId },
      data: { teamId: desk.brand },
    });
    const query = rowsQuerySchema.parse({ ...ask(), limit: "200" });
    const { data } = await listReportRows(database.ctx(desk.ana), query);
    const row = data.find(({ conversationId }) => conversationId === moved.conversationId);
    expect(row).toMatchObject({ isHidden: true, customer: null, preview: null });
    expect(data.some(({ isHidden, customer }) => !isHidden && customer !== null)).toBe(true);
    await database.db.conversation.update({
      where: { id: moved.conversationId },
      data: { teamId: desk.care },
    });
  });
});

describe("figures of single people", () => {
  it("are open to oneself and the own lead until the desk says otherwise", async () => {
    expect(await getReportSettings(database.ctx(desk.ida))).toEqual({ people: "own-lead" });
    const keys = async (actor: Actor) =>
      (await report(actor, { groupBy: "agent" })).rows.map(({ key }) => key).sort();
    expect(await keys(desk.ana)).toEqual(
      [desk.greta.agentId, desk.linda.agentId, desk.ana.agentId, "none", "others"].sort(),
    );
    expect(await keys(desk.greta)).toEqual([desk.greta.agentId]);
    await expect(report(desk.greta, { agent: desk.linda.agentId })).rejects.toMatchObject({
      code: "figures-closed",
    });
    await expect(report(desk.ana, { agent: desk.noah.agentId })).rejects.toMatchObject({
      code: "figures-closed",
    });
    const { data } = await listReportRows(
      database.ctx(desk.ana),
      rowsQuerySchema.parse({ ...ask(), limit: "200" }),
    );
    expect(data.some(({ agent }) => agent?.id === desk.greta.agentId)).toBe(true);
    expect(data.some(({ agent }) => agent?.id === desk.noah.agentId)).toBe(false);
  });

  it("leave in the audit who opened another's, and nothing of those who opened their own", async () => {
    await report(desk.greta, { agent: "me" });
    expect(await looks()).toEqual([]);
    await report(desk.ana, { agent: desk.greta.agentId });
    await report(desk.ana, { agent: desk.greta.agentId });
    expect(await looks()).toMatchObject([
      { actorId: desk.ana.agentId, subject: "agent", subjectId: desk.greta.agentId },
    ]);
    await reportOverview(database.ctx(desk.ana), ask());
    expect((await looks()).at(-1)).toMatchObject({ actorId: desk.ana.agentId, subject: "report" });
  });

  it("are nobody's, oneself's, or a lead's with a reason, as an admin sets it", async () => {
    await expect(setReportSettings(database.ctx(desk.ana), { people: "nobody" })).rejects.toMatchObject({
      code: "forbidden",
    });
    await set("nobody");
    await expect(report(desk.greta)).rejects.toMatchObject({ code: "figures-closed" });
    const pooled = await report(desk.ida, { groupBy: "agent" });
    expect(pooled.rows.map(({ key }) => key).sort()).toEqual(["none", "others"]);

    await set("oneself");
    expect((await report(desk.greta, { agent: "me" })).totals.n).toBeGreaterThan(0);
    await expect(report(desk.ida, { agent: desk.greta.agentId })).rejects.toMatchObject({
      code: "figures-closed",
    });

    await set("leads-with-reason");
    const noah = { agent: desk.noah.agentId };
    await expect(report(desk.ana, noah)).rejects.toMatchObject({ code: "figures-need-reason" });
    await expect(report(desk.ana, { ...noah, why: "He asked me to look" })).resolves.toBeDefined();
    expect((await looks()).at(-1)).toMatchObject({
      subjectId: desk.noah.agentId,
      values: { why: "He asked me to look" },
    });
    await expect(report(desk.greta, { ...noah, why: "Curious" })).rejects.toMatchObject({
      code: "figures-closed",
    });
    expect(await database.db.auditEntry.count({ where: { action: "report.settings-changed" } })).toBe(3);
    await set("own-lead");
  });
});

describe("what can't be asked", () => {
  const refusals: [string, Record<string, string>, string][] = [
    ["a reversed range", { from: "2026-11-02", to: "2026-11-01" }, "report-reversed"],
    ["an empty range", { from: "2026-11-01", to: "2026-11-01" }, "report-reversed"],
    ["a hundred years", { from: "1926-11-01", to: "2026-11-01" }, "report-too-long"],
    ["what is still ahead", { from: "2027-01-01", to: "2027-02-01" }, "report-ahead"],
    [
      "an hour that never was",
      { from: "2026-03-29T02:30", to: "2026-04-01", zone: "Europe/Berlin" },
      "report-hour-skipped",
    ],
    ["a day that never was", { from: "2026-02-30", to: "2026-03-05" }, "report-time"],
    ["a time in words", { from: "yesterday" }, "report-time"],
    ["a zone nobody knows", { zone: "Mars/Olympus" }, "report-zone"],
    ["SQL for a zone", { zone: 'UTC\'; DROP TABLE "Turn"; --' }, "report-zone"],
    ["an agent that is nobody", { agent: "00000000-0000-7000-8000-00000000dead" }, "report-filter-gone"],
    ["an account that is gone", { account: "00000000-0000-7000-8000-00000000dead" }, "report-filter-gone"],
    ["a year by the hour", { from: "2025-11-01", groupBy: "hour" }, "report-too-fine"],
  ];
  it.each(refusals)("%s is refused in words", async (_, query, code) => {
    const parsed = reportQuerySchema.parse({ ...query });
    await expect(reportResponseTimes(database.ctx(desk.ida), parsed)).rejects.toMatchObject({ code });
  });

  it("is malformed at the door where it has no form at all", () => {
    for (const query of [
      { metric: "fastest" },
      { level: "x" },
      { agent: "x' OR 1=1" },
      { groupBy: "mood" },
      { nonsense: "1" },
    ])
      expect(reportQuerySchema.safeParse(query).success).toBe(false);
  });

  it("finds nothing, and breaks nothing, where SQL is a tag, a language or a channel", async () => {
    const sql = '\'; DELETE FROM "Turn"; --';
    for (const name of ["tag", "language", "channel"])
      expect((await report(desk.ida, { [name]: sql })).totals.n).toBe(0);
    expect((await report(desk.ida)).totals.n).toBe(answered.length);
  });

  it("still counts an agent who works here no more", async () => {
    await database.db.agent.update({ where: { id: desk.linda.agentId }, data: { isActive: false } });
    const found = await report(desk.ida, { agent: desk.linda.agentId, groupBy: "agent" });
    expect(found.totals.n).toBe(answered.filter(({ agent }) => agent === 1).length);
    expect(found.rows[0]?.load).toMatchObject({ isActive: false });
    await database.db.agent.update({ where: { id: desk.linda.agentId }, data: { isActive: true } });
  });

  it("names no row of a report that has none", async () => {
    for (const over of [
      { groupBy: "day", key: "2020-01-01" },
      { groupBy: "agent", key: desk.noah.agentId },
      { groupBy: "weekdayHour", key: "8-25" },
    ]) {
      const query = rowsQuerySchema.parse({ ...ask(), ...over });
      await expect(listReportRows(database.ctx(desk.ana), query)).rejects.toMatchObject({
        code: "report-row-gone",
      });
    }
  });
});
