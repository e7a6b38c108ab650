import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MINUTE } from "@/lib/base/time";
import { type ShiftDeed, shiftDeedsSchema } from "@/lib/coverage/board-schemas";
import { changeShifts } from "@/lib/coverage/change-shifts";
import { getBoard } from "@/lib/coverage/get-board";
import { publishRoster } from "@/lib/coverage/publish-roster";
import { settleNotices } from "@/lib/coverage/settle-notices";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
const week = { from: "2026-11-29T23:00:00Z", to: "2026-12-06T23:00:00Z" };
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.database.drop());

const bulk = (...changes: unknown[]) => changeShifts(desk.ctx(), shiftDeedsSchema.parse({ changes }));
const create = (over: Record<string, unknown> = {}) => {
  const { force: _, ...shift } = desk.wish(over);
  return { do: "create", shift };
};
const times = async (agentId?: string) =>
  (await desk.roster(agentId)).map(({ startLocal, endLocal }) => `${startLocal} ${endLocal.slice(11)}`);
const later = (ms: number) => {
  desk.database.clock.now = new Date(desk.database.clock.now.getTime() + ms);
};

describe("many changes of shifts", () => {
  it("happen together or not at all, and say which was at fault", async () => {
    const wrong = bulk(create(), create({ startLocal: "2026-12-01T08:00", endLocal: "2026-12-01T08:00" }));
    await expect(wrong).rejects.toMatchObject({ code: "shift-empty", details: { place: 1 } });
    await expect(bulk(create(), create())).rejects.toMatchObject({ code: "shift-overlaps" });
    expect(await times()).toEqual([]);
    const { shifts } = await bulk(
      create(),
      create({ startLocal: "2026-12-01T08:00", endLocal: "2026-12-01T19:00" }),
    );
    expect(shifts.map((each) => each?.warnings.map(({ rule }) => rule))).toEqual([[], ["daily-hours"]]);
    expect(await times()).toEqual(["2026-11-30T08:00 16:00", "2026-12-01T08:00 19:00"]);
    expect(await desk.database.db.auditEntry.count({ where: { subjectId: shifts[1]?.id ?? "" } })).toBe(1);
  });

  it("let two shifts trade places, since double booking is asked about at the end", async () => {
    const early = await desk.lay();
    const late = await desk.lay({ agentId: desk.desk.linda.agentId });
    const swap = [early, late].map(
      ({ id, changeNumber }, place): ShiftDeed => ({
        do: "change",
        id,
        change: { agentId: place === 0 ? desk.desk.linda.agentId : desk.desk.greta.agentId, changeNumber },
      }),
    );
    const { shifts } = await bulk(...swap);
    expect(shifts.map((each) => [each?.agentId, each?.changeNumber])).toEqual([
      [desk.desk.linda.agentId, 2],
      [desk.desk.greta.agentId, 2],
    ]);
  });

  it("are refused where somebody was first, by name", async () => {
    const { id } = await desk.lay();
    await desk.change(id, { endLocal: "2026-11-30T15:00" });
    const stale = bulk({ do: "change", id, change: { endLocal: "2026-11-30T14:00", changeNumber: 1 } });
    await expect(stale).rejects.toMatchObject({
      code: "shift-changed",
      details: { place: 0, by: { name: "Ida Holm" }, shift: { endLocal: "2026-11-30T15:00" } },
    });
    expect(await times()).toEqual(["2026-11-30T08:00 15:00"]);
  });

  it("take a removal back with its id, its days and what is over", async () => {
    const repeating = { recurrence: "FREQ=WEEKLY;BYDAY=MO,TU;COUNT=4" };
    const { id } = await desk.lay(repeating);
    await desk.moveDay(id, "2026-12-01", { startLocal: "2026-12-01T10:00", endLocal: "2026-12-01T18:00" });
    const stood = await times();
    later(7 * 24 * 60 * MINUTE);
    await bulk({ do: "remove", id, changeNumber: 2 });
    expect(await times()).toEqual(stood.filter((each) => each < "2026-12-01"));
    await expect(bulk({ do: "change", id, change: { endLocal: "2026-11-30T15:00" } })).rejects.toMatchObject({
      code: "not-found",
    });
    await bulk({ do: "revive", id });
    expect(await times()).toEqual(stood);
  });

  it("change and restore single days of one that repeats", async () => {
    const { id } = await desk.lay({ recurrence: "FREQ=DAILY;COUNT=3" });
    const off = { startLocal: null, endLocal: null };
    await bulk(
      { do: "change-day", id, on: "2026-12-01", change: off },
      {
        do: "change-day",
        id,
        on: "2026-12-02",
        change: { startLocal: "2026-12-02T09:00", endLocal: "2026-12-02T17:00" },
      },
    );
    expect(await times()).toEqual(["2026-11-30T08:00 16:00", "2026-12-02T09:00 17:00"]);
    await bulk({ do: "restore-day", id, on: "2026-12-01" });
    expect((await times()).length).toBe(3);
  });

  it("take 300 new shifts in one deed", async () => {
    const agents = [desk.desk.greta, desk.desk.linda, desk.desk.ana];
    const days = Array.from({ length: 100 }, (_, day) =>
      new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
    );
    const wishes = agents.flatMap(({ agentId }) =>
      days.map((day) =>
        create({ agentId, startLocal: `${day}T08:00`, endLocal: `${day}T16:00`, state: "draft" }),
      ),
    );
    const { shifts } = await bulk(...wishes);
    expect(shifts).toHaveLength(300);
    expect(await desk.database.db.rosterEntry.count()).toBe(300);
  });
});

describe("publishing", () => {
  it("makes all drafts of a range stand at once, and tells each agent once it is quiet", async () => {
    await bulk(
      create({ state: "draft" }),
      create({ state: "draft", agentId: desk.desk.linda.agentId }),
      create({ state: "draft", startLocal: "2026-12-07T08:00", endLocal: "2026-12-07T16:00" }),
    );
    for (const actor of [desk.desk.greta, desk.desk.ana])
      await expect(publishRoster(desk.ctx(actor), week)).rejects.toMatchObject({ code: "forbidden" });
    expect(await publishRoster(desk.ctx(), week)).toEqual({ shifts: 2, agents: 2, waiting: 0 });
    expect((await desk.roster()).map(({ isPublished }) => isPublished)).toEqual([true, false]);
    expect(await settleNotices(desk.ctx())).toEqual([]);
    later(2 * MINUTE);
    const letters = await settleNotices(desk.ctx());
    expect(letters.map(({ lines }) => lines.map(({ was, now }) => [was, now?.startLocal]))).toEqual([
      [[null, "2026-11-30T08:00"]],
      [[null, "2026-11-30T08:00"]],
    ]);
    expect(await settleNotices(desk.ctx())).toEqual([]);
  });

  it("says of a change what was, and nothing of what was taken back in time", async () => {
    const { id } = await desk.lay();
    later(2 * MINUTE);
    expect((await settleNotices(desk.ctx()))[0]?.lines).toMatchObject([{ was: null }]);
    await bulk({ do: "change", id, change: { endLocal: "2026-11-30T15:00" } });
    await desk.change(id, { endLocal: "2026-11-30T14:00" });
    later(2 * MINUTE);
    const [letter] = await settleNotices(desk.ctx());
    expect(letter?.lines).toMatchObject([
      { was: { endLocal: "2026-11-30T16:00" }, now: { endLocal: "2026-11-30T14:00" } },
    ]);
    await bulk({ do: "remove", id });
    await bulk({ do: "revive", id });
    later(2 * MINUTE);
    expect(await settleNotices(desk.ctx())).toEqual([]);
    await bulk({ do: "change", id, change: { agentId: desk.desk.linda.agentId } });
    later(2 * MINUTE);
    expect((await settleNotices(desk.ctx())).map(({ lines }) => lines[0]?.now === null)).toEqual(
      expect.arrayContaining([true, false]),
    );
  });
});

describe("the board", () => {
  it("shows drafts and what is around, to leads and admins, and nothing anew while nothing changed", async () => {
    await desk.lay({ state: "draft" });
    await expect(getBoard(desk.ctx(desk.desk.greta), week)).rejects.toMatchObject({ code: "forbidden" });
    const { version, board } = await getBoard(desk.ctx(desk.desk.ana), week);
    expect(board?.entries).toMatchObject([
      {
        agentId: desk.desk.greta.agentId,
        state: "draft",
        startMs: Date.parse("2026-11-30T07:00:00Z"),
        changeNumber: 1,
      },
    ]);
    expect(await getBoard(desk.ctx(), { ...week, ifVersion: version })).toEqual({ version, board: null });
    await desk.lay({ startLocal: "2026-12-01T08:00", endLocal: "2026-12-01T16:00" });
    expect((await getBoard(desk.ctx(), { ...week, ifVersion: version })).board?.entries).toHaveLength(2);
  });
});
