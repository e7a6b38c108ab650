import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { closeMonth } from "@/lib/coverage/close-month";
import { correctHours } from "@/lib/coverage/correct-hours";
import { exportHours } from "@/lib/coverage/export-hours";
import { listHoursRows } from "@/lib/coverage/list-hours-rows";
import { reportHours } from "@/lib/coverage/report-hours";
import { addFigures } from "@/lib/coverage/rules/hours-rows";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.clear();
  const { db } = desk.database;
  await db.presenceQuarter.deleteMany();
  await db.hoursCorrection.deleteMany();
  await db.closedHours.deleteMany();
  await db.closedMonth.deleteMany();
  await db.agent.updateMany({ data: { zone: "Europe/Berlin" } });
  await db.agent.update({ where: { id: desk.desk.greta.agentId }, data: { displayName: "Greta Tamm" } });
});
afterAll(() => desk.database.drop());

const now = (iso: string) => {
  desk.database.clock.now = new Date(iso);
};
const ofGreta = async (month: string) => {
  const { people } = await reportHours(desk.ctx(), month);
  const own = people.find(({ agentId }) => agentId === desk.desk.greta.agentId);
  if (!own) throw new Error("Greta is missing");
  return own;
};
const seen = (from: string, quarters: number, minutes = 15) =>
  desk.database.db.presenceQuarter.createMany({
    data: Array.from({ length: quarters }, (_, quarter) => ({
      agentId: desk.desk.greta.agentId,
      startAt: new Date(Date.parse(from) + quarter * 900_000),
      minutes,
    })),
  });
const correct = (over: object) =>
  correctHours(desk.ctx(), {
    agentId: desk.desk.greta.agentId,
    kind: "worked",
    startAt: "2026-11-02T08:00:00Z",
    endAt: "2026-11-02T10:00:00Z",
    reason: "worked from the airport",
    ...over,
  });

describe("hours of a month", () => {
  it("tell planned, worked, overtime, nights and holidays by the agent's own clock, across the change of clocks", async () => {
    now("2026-10-01T09:00:00Z");
    await desk.database.db.workTerms.create({
      data: { agentId: desk.desk.greta.agentId, country: "DE", skills: [] },
    });
    await desk.lay({ startLocal: "2026-10-24T22:00", endLocal: "2026-10-25T06:00" });
    await desk.lay({ startLocal: "2026-10-03T08:00", endLocal: "2026-10-03T12:00" });
    now("2026-10-26T09:00:00Z");
    await seen("2026-10-24T20:00:00Z", 38);
    expect((await ofGreta("2026-10")).figures).toMatchObject({
      planned: 540 + 240,
      plannedNight: 480,
      plannedSunday: 420,
      plannedHoliday: 240,
      worked: 570,
      overtime: 30,
      sunday: 450,
      night: 480,
    });
  });

  it("are the sums of their rows, which agents read of themselves alone", async () => {
    now("2026-11-01T09:00:00Z");
    await desk.lay({
      startLocal: "2026-11-03T08:00",
      endLocal: "2026-11-03T16:00",
      segments: [{ kind: "break", startLocal: "12:00", endLocal: "12:30" }],
    });
    now("2026-11-04T09:00:00Z");
    await seen("2026-11-03T07:00:00Z", 20, 12);
    const { agentId } = desk.desk.greta;
    const told = await listHoursRows(desk.ctx(desk.desk.greta), { month: "2026-11", agentId });
    expect(told.rows.map(({ kind, minutes }) => [kind, Math.round(minutes)])).toEqual([
      ["planned", 240],
      ["worked", 240],
      ["planned-break", 30],
      ["planned", 210],
    ]);
    expect(told.figures).toEqual((await ofGreta("2026-11")).figures);
    const others = listHoursRows(desk.ctx(desk.desk.linda), { month: "2026-11", agentId });
    await expect(others).rejects.toMatchObject({ code: "not-found" });
    await expect(reportHours(desk.ctx(desk.desk.greta), "2026-11")).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("follow the states agents set from the first one on", async () => {
    const agentId = desk.desk.noah.agentId;
    await desk.database.db.agentStateSpan.createMany({
      data: [
        { agentId, startAt: new Date("2026-11-10T08:00:00Z"), state: "here", cause: "said" },
        { agentId, startAt: new Date("2026-11-10T12:00:00Z"), state: "break", cause: "said" },
        { agentId, startAt: new Date("2026-11-10T12:30:00Z"), state: "finishing", cause: "said" },
        { agentId, startAt: new Date("2026-11-10T13:00:00Z"), state: "away", cause: "said" },
      ],
    });
    const { people } = await reportHours(desk.ctx(), "2026-11");
    expect(people.find((each) => each.agentId === agentId)?.figures).toMatchObject({
      worked: 270,
      break: 30,
    });
  });
});

describe("a closed month", () => {
  const october = async () => {
    now("2026-10-05T09:00:00Z");
    await desk.lay({ startLocal: "2026-10-20T08:00", endLocal: "2026-10-20T16:00" });
    now("2026-11-02T12:00:00Z");
    await seen("2026-10-20T06:00:00Z", 32);
    await closeMonth(desk.ctx(), "2026-10");
  };

  it("keeps its figures whatever is laid out or corrected later, and books that in the first open month", async () => {
    await october();
    const before = await ofGreta("2026-10");
    expect(before.figures).toMatchObject({ planned: 480, worked: 480 });
    await seen("2026-10-21T06:00:00Z", 8);
    const late = { startAt: "2026-10-20T14:00:00Z", endAt: "2026-10-20T16:00:00Z" };
    const written = await correct(late);
    expect(written).toMatchObject({
      month: "2026-11",
      ofMonth: "2026-10",
      figures: { worked: 120, overtime: 120 },
    });
    expect(await ofGreta("2026-10")).toEqual(before);
    const november = await ofGreta("2026-11");
    expect(november.figures.worked).toBe(0);
    expect(november.total).toEqual(addFigures(november.figures, written.figures ?? november.figures));
    expect(november.corrections.map(({ id }) => id)).toEqual([written.id]);
    const same = await correct(late);
    expect(same.figures).toMatchObject({ worked: 0, overtime: 0 });
  });

  it("is closed once, when it is over on every clock, by an admin", async () => {
    now("2026-11-01T11:59:00Z");
    await expect(closeMonth(desk.ctx(), "2026-10")).rejects.toMatchObject({ code: "month-not-over" });
    now("2026-11-01T12:00:00Z");
    await expect(closeMonth(desk.ctx(desk.desk.ana), "2026-10")).rejects.toMatchObject({ code: "forbidden" });
    await closeMonth(desk.ctx(), "2026-10");
    await expect(closeMonth(desk.ctx(), "2026-10")).rejects.toMatchObject({ code: "month-closed" });
  });

  it("goes to payroll as minutes, corrections on lines of their own, formulas as text", async () => {
    await desk.database.db.agent.update({
      where: { id: desk.desk.greta.agentId },
      data: { displayName: '=HYPERLINK("http://x")' },
    });
    await october();
    await correct({ startAt: "2026-10-20T14:00:00Z", endAt: "2026-10-20T15:00:00Z", reason: "+stayed on" });
    const closed = await exportHours(desk.ctx(), "2026-10");
    expect(closed).toContain(`"2026-10","2026-10","month","closed","'=HYPERLINK(""http://x"")"`);
    const open = (await exportHours(desk.ctx(), "2026-11")).split("\r\n");
    expect(open[0]).toContain('"planned_minutes"');
    expect(open.find((line) => line.includes('"correction"'))).toMatch(
      /^"2026-11","2026-10","correction","open",.*"'\+stayed on"/,
    );
  });
});

describe("a correction", () => {
  it.each([
    ["ends before it starts", { endAt: "2026-11-02T07:00:00Z" }, "correction-times"],
    ["is longer than a day", { endAt: "2026-11-03T08:00:01Z" }, "correction-times"],
    ["is ahead", { startAt: "2026-12-02T08:00:00Z", endAt: "2026-12-02T09:00:00Z" }, "correction-times"],
    [
      "crosses a month's end on the agent's clock",
      { startAt: "2026-10-31T22:00:00Z", endAt: "2026-10-31T23:30:00Z" },
      "correction-two-months",
    ],
    ["is nobody's", { agentId: randomUUID() }, "not-found"],
  ])("that %s is refused", async (_, over, code) => {
    await expect(correct(over)).rejects.toMatchObject({ code });
  });
});
