import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.database.drop());

const rulesOf = ({ warnings }: { warnings: readonly { rule: string }[] }) =>
  warnings.map(({ rule }) => rule).sort();

describe("rules", () => {
  it("warn of short rest, long days, full weeks and days in a row, and let it through", async () => {
    await desk.lay({ startLocal: "2026-11-30T14:00", endLocal: "2026-11-30T22:00" });
    const early = await desk.lay({ startLocal: "2026-12-01T06:00", endLocal: "2026-12-01T14:00" });
    expect(early.warnings).toEqual([
      {
        rule: "rest",
        values: {
          hours: 8,
          least: 11,
          fromAt: "2026-11-30T21:00:00.000Z",
          untilAt: "2026-12-01T05:00:00.000Z",
          fitsFrom: "2026-12-01T08:00:00.000Z",
        },
      },
    ]);
    expect(rulesOf(await desk.lay({ startLocal: "2026-12-01T14:00", endLocal: "2026-12-01T20:00" }))).toEqual(
      ["daily-hours", "rest"],
    );
    const week = await desk.lay({
      agentId: desk.desk.linda.agentId,
      recurrence: "FREQ=DAILY;COUNT=7",
    });
    expect(week.warnings).toEqual([
      { rule: "weekly-hours", values: { hours: 56, most: 48, weekOf: "2026-11-30" } },
      { rule: "days-in-row", values: { days: 7, most: 6, fromOn: "2026-11-30" } },
    ]);
  });

  it("warn of hours beyond the contract, of skills nobody gave them and of skills that are gone", async () => {
    const [refunds, cargo] = [randomUUID(), randomUUID()];
    const createdAt = desk.database.clock.now;
    await desk.database.db.skill.createMany({
      data: [
        { id: refunds, name: "refunds", createdAt },
        { id: cargo, name: "cargo", createdAt, retiredAt: createdAt },
      ],
    });
    await desk.database.db.workTerms.create({
      data: { agentId: desk.desk.greta.agentId, skills: [], weeklyMinutes: 6 * 60 },
    });
    const { warnings } = await desk.lay({ skills: ["Refunds", "cargo"] });
    expect(warnings).toEqual([
      { rule: "weekly-hours", values: { hours: 8, most: 6, weekOf: "2026-11-30" } },
      { rule: "missing-skill", values: { skill: "refunds" } },
      { rule: "skill-gone", values: { skill: "cargo" } },
    ]);
  });

  it("warn of short notice, time off, and of somebody alone at night until another is there", async () => {
    const soon = { startLocal: "2026-11-25T08:00", endLocal: "2026-11-25T16:00" };
    expect(rulesOf(await desk.lay(soon))).toEqual(["notice"]);
    const offAt = { startAt: new Date("2026-12-02T00:00:00Z"), endAt: new Date("2026-12-03T00:00:00Z") };
    await desk.database.db.timeOff.create({
      data: {
        id: randomUUID(),
        agentId: desk.desk.greta.agentId,
        zone: "Etc/UTC",
        startLocal: "2026-12-02T00:00",
        endLocal: "2026-12-03T00:00",
        ...offAt,
        state: "approved",
        askedAt: desk.database.clock.now,
      },
    });
    expect(rulesOf(await desk.lay({ startLocal: "2026-12-02T08:00", endLocal: "2026-12-02T16:00" }))).toEqual(
      ["time-off"],
    );
    const night = { startLocal: "2026-12-07T22:00", endLocal: "2026-12-08T06:00" };
    const { warnings } = await desk.lay(night);
    expect(warnings).toEqual([
      {
        rule: "night-alone",
        values: { startAt: "2026-12-07T22:00:00.000Z", endAt: "2026-12-08T05:00:00.000Z" },
      },
    ]);
    expect((await desk.lay({ ...night, agentId: desk.desk.linda.agentId })).warnings).toEqual([]);
  });
});
