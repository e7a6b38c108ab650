import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DAY } from "@/lib/base/time";
import { restoreOccurrence } from "@/lib/coverage/change-occurrence";
import { createShift } from "@/lib/coverage/create-shift";
import { deleteShift } from "@/lib/coverage/delete-shift";
import { extendRoster } from "@/lib/coverage/extend-roster";
import { listShifts } from "@/lib/coverage/list-shifts";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.database.drop());

const instants = async (agentId?: string) =>
  (await desk.roster(agentId)).map(({ startAt, endAt }) => `${startAt.toISOString()} ${endAt.toISOString()}`);

describe("a shift", () => {
  it("is laid out by admins alone, stands in the roster as instants, and is audited with its reason", async () => {
    for (const actor of [desk.desk.greta, desk.desk.ana])
      await expect(createShift(desk.ctx(actor), desk.wish())).rejects.toMatchObject({ code: "forbidden" });
    const shift = await desk.lay({ force: { reason: "Agreed with Greta by phone" } });
    expect(shift).toMatchObject({
      agentId: desk.desk.greta.agentId,
      zone: "Europe/Berlin",
      startLocal: "2026-11-30T08:00",
      endLocal: "2026-11-30T16:00",
      recurrence: null,
      skills: [],
      segments: [],
      state: "published",
      changeNumber: 1,
      warnings: [],
    });
    expect(await instants()).toEqual(["2026-11-30T07:00:00.000Z 2026-11-30T15:00:00.000Z"]);
    const entry = await desk.database.db.auditEntry.findFirstOrThrow({ where: { subjectId: shift.id } });
    expect(entry).toMatchObject({
      action: "shift.created",
      actorId: desk.desk.ida.agentId,
      values: { reason: "Agreed with Greta by phone", after: { startLocal: "2026-11-30T08:00" } },
    });
  });

  it("is by its agent's own clock where no zone is named", async () => {
    await desk.database.db.agent.update({
      where: { id: desk.desk.greta.agentId },
      data: { zone: "Asia/Kathmandu" },
    });
    const { zone } = await createShift(desk.ctx(), { ...desk.wish(), zone: undefined });
    expect(zone).toBe("Asia/Kathmandu");
    expect(await instants()).toEqual(["2026-11-30T02:15:00.000Z 2026-11-30T10:15:00.000Z"]);
    await desk.database.db.agent.update({ where: { id: desk.desk.greta.agentId }, data: { zone: "" } });
    await expect(createShift(desk.ctx(), { ...desk.wish(), zone: undefined })).rejects.toMatchObject({
      code: "agent-without-zone",
    });
    await desk.database.db.agent.update({
      where: { id: desk.desk.greta.agentId },
      data: { zone: "Etc/UTC" },
    });
  });

  it.each([
    [{ endLocal: "2026-11-30T08:00" }, "shift-empty"],
    [{ endLocal: "2026-12-02T00:00" }, "shift-too-long"],
    [{ endLocal: "2026-11-29T16:00" }, "shift-ends-first"],
    [{ startLocal: "2026-02-30T08:00" }, "local-time"],
    [{ recurrence: "FREQ=MINUTELY" }, "recurrence"],
    [{ recurrence: "FREQ=WEEKLY;BYDAY=SU" }, "recurrence-start"],
    [{ segments: [{ kind: "break", startLocal: "15:30", endLocal: "16:30" }] }, "segment-misplaced"],
    [{ agentId: randomUUID() }, "agent-unknown"],
  ])("with %j is refused in words: %s", async (over, code) => {
    await expect(desk.lay(over)).rejects.toMatchObject({ code });
    expect(await instants()).toEqual([]);
  });

  it("at a skipped hour begins at the later one, at a doubled hour begins first and ends second", async () => {
    await desk.lay({ startLocal: "2027-03-28T02:30", endLocal: "2027-03-28T08:00" });
    await desk.lay({ startLocal: "2027-10-31T02:30", endLocal: "2027-10-31T08:00" });
    await desk.lay({ startLocal: "2026-10-24T22:00", endLocal: "2026-10-25T02:30" });
    expect(await instants()).toEqual([
      "2026-10-24T20:00:00.000Z 2026-10-25T01:30:00.000Z",
      "2027-03-28T01:30:00.000Z 2027-03-28T06:00:00.000Z",
      "2027-10-31T00:30:00.000Z 2027-10-31T07:00:00.000Z",
    ]);
  });
});

describe("double booking", () => {
  it("is refused, also between a repeating shift and a draft months ahead; touching is none", async () => {
    const daily = await desk.lay({ recurrence: "FREQ=DAILY", state: "draft" });
    await expect(
      desk.lay({ startLocal: "2027-05-03T15:00", endLocal: "2027-05-03T20:00" }),
    ).rejects.toMatchObject({
      kind: "conflict",
      code: "shift-overlaps",
      values: { shiftId: daily.id, startAt: "2027-05-03T06:00:00.000Z" },
    });
    await desk.lay({ startLocal: "2027-05-03T16:00", endLocal: "2027-05-03T20:00" });
    await desk.lay({ agentId: desk.desk.linda.agentId, recurrence: "FREQ=DAILY" });
    await expect(
      desk.lay({ zone: "Asia/Tokyo", startLocal: "2026-12-01T22:00", endLocal: "2026-12-01T23:00" }),
    ).rejects.toMatchObject({
      code: "shift-overlaps",
    });
  });

  it("is not what an hour that comes twice makes of two shifts that touch", async () => {
    await desk.lay({ startLocal: "2027-10-30T20:00", endLocal: "2027-10-31T02:30" });
    await desk.lay({ startLocal: "2027-10-31T02:30", endLocal: "2027-10-31T08:00" });
    expect(await instants()).toHaveLength(2);
  });

  it("is let through for nobody when twenty are laid at once", async () => {
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => desk.lay()));
    const refused = tries.filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(19);
    for (const each of refused)
      expect((each as PromiseRejectedResult).reason).toMatchObject({ code: "shift-overlaps" });
    expect(await instants()).toHaveLength(1);
  });
});

describe("a shift that is changed", () => {
  it("goes by its change number: of two who saw the same week, the second is shown what it is now", async () => {
    const shift = await desk.lay();
    const [one, two] = await Promise.allSettled([
      desk.change(shift.id, { endLocal: "2026-11-30T17:00", changeNumber: 1 }),
      desk.change(shift.id, { endLocal: "2026-11-30T18:00", changeNumber: 1 }),
    ]);
    const won = one.status === "fulfilled" ? one : two;
    const lost = (one.status === "fulfilled" ? two : one) as PromiseRejectedResult;
    expect(won).toMatchObject({ status: "fulfilled", value: { changeNumber: 2 } });
    expect(lost.reason).toMatchObject({
      code: "shift-changed",
      values: { changeNumber: 2 },
      details: { shift: { id: shift.id, changeNumber: 2 } },
    });
    expect(
      await desk.database.db.auditEntry.count({ where: { action: "shift.changed", subjectId: shift.id } }),
    ).toBe(1);
  });

  it("keeps what is over as it was, and everything else of it goes on from now", async () => {
    const shift = await desk.lay({
      startLocal: "2026-11-16T08:00",
      endLocal: "2026-11-16T16:00",
      recurrence: "FREQ=DAILY",
    });
    const over = (await instants()).slice(0, 7);
    await desk.change(shift.id, { endLocal: "2026-11-16T12:00" });
    const after = await instants();
    expect(after.slice(0, 7)).toEqual(over);
    expect(after[7]).toBe("2026-11-23T07:00:00.000Z 2026-11-23T11:00:00.000Z");
    await desk.change(shift.id, { agentId: desk.desk.linda.agentId });
    expect(await instants()).toEqual(over);
    await desk.change(shift.id, { agentId: desk.desk.greta.agentId, recurrence: null });
    expect(await instants()).toEqual(over);
    await desk.change(shift.id, { agentId: desk.desk.linda.agentId, recurrence: "FREQ=DAILY" });
    expect((await instants(desk.desk.linda.agentId))[0]).toBe(
      "2026-11-23T07:00:00.000Z 2026-11-23T11:00:00.000Z",
    );
  });

  it("leaves, moves and restores single days, also to somebody else", async () => {
    const shift = await desk.lay({ recurrence: "FREQ=WEEKLY;COUNT=3;BYDAY=MO" });
    await desk.moveDay(shift.id, "2026-12-07", { startLocal: null, endLocal: null });
    await desk.moveDay(shift.id, "2026-12-14", {
      startLocal: "2026-12-14T10:00",
      endLocal: "2026-12-14T18:00",
      agentId: desk.desk.linda.agentId,
    });
    expect(await instants()).toEqual(["2026-11-30T07:00:00.000Z 2026-11-30T15:00:00.000Z"]);
    expect(await instants(desk.desk.linda.agentId)).toEqual([
      "2026-12-14T09:00:00.000Z 2026-12-14T17:00:00.000Z",
    ]);
    const restored = await restoreOccurrence(desk.ctx(), shift.id, "2026-12-07");
    expect(restored).toMatchObject({ changeNumber: 4, exceptions: [{ on: "2026-12-14" }] });
    expect(await instants()).toHaveLength(2);
    await expect(
      desk.moveDay(shift.id, "2026-12-08", { startLocal: null, endLocal: null }),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(
      desk.moveDay(shift.id, "2026-12-14", { startLocal: "2026-12-14T10:00", endLocal: null }),
    ).rejects.toMatchObject({ code: "occurrence-times" });
  });

  it("is taken out from now on: what was worked stays, what is under way ends", async () => {
    const shift = await desk.lay({
      startLocal: "2026-11-21T08:00",
      endLocal: "2026-11-21T16:00",
      recurrence: "FREQ=DAILY",
    });
    desk.database.clock.now = new Date("2026-11-23T09:00:00.000Z");
    await deleteShift(desk.ctx(), shift.id, 1);
    expect(await instants()).toEqual([
      "2026-11-21T07:00:00.000Z 2026-11-21T15:00:00.000Z",
      "2026-11-22T07:00:00.000Z 2026-11-22T15:00:00.000Z",
      "2026-11-23T07:00:00.000Z 2026-11-23T09:00:00.000Z",
    ]);
    await expect(deleteShift(desk.ctx(), shift.id)).rejects.toMatchObject({ code: "not-found" });
    expect((await listShifts(desk.ctx(), { limit: 50 })).data).toEqual([]);
  });
});

describe("the roster", () => {
  it("is kept a year ahead, each occurrence once", async () => {
    await desk.lay({ recurrence: "FREQ=WEEKLY;BYDAY=MO,TU" });
    const before = await instants();
    desk.database.clock.now = new Date(desk.database.clock.now.getTime() + 60 * DAY);
    expect(await extendRoster(desk.database.ctx())).toBe(1);
    expect(await extendRoster(desk.database.ctx())).toBe(0);
    const after = await instants();
    expect(new Set(after).size).toBe(after.length);
    expect(after.slice(0, before.length)).toEqual(before);
    const last = (await desk.roster()).at(-1)?.startAt.getTime() ?? 0;
    expect(last - desk.database.clock.now.getTime()).toBeGreaterThan(53 * 7 * DAY);
  });
});
