import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MINUTE } from "@/lib/base/time";
import { listHoles } from "@/lib/coverage/holes/list-holes";
import { watchCover } from "@/lib/coverage/holes/watch-cover";
import { watchHere } from "@/lib/coverage/holes/watch-here";
import { setPolicy } from "@/lib/coverage/set-policy";
import { mailHoles } from "@/lib/replies/system-mail/mail-holes";
import { plainWords } from "../support/plain-words";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.clear();
  const { db } = desk.database;
  await db.coverHole.deleteMany();
  await db.systemMail.deleteMany();
  await db.session.deleteMany();
  await db.agent.updateMany({ data: { zone: "Europe/Berlin" } });
  await setPolicy(desk.ctx(), { minimumCover: 1, languages: [], graceMinutes: 10 });
});
afterAll(() => desk.database.drop());

const watch = () => watchCover(desk.database.ctx());
const mail = () => mailHoles(desk.database.ctx(), plainWords);
const pass = (minutes: number) => {
  desk.database.clock.now = new Date(desk.database.clock.now.getTime() + minutes * MINUTE);
};
const open = async () =>
  (await listHoles(desk.ctx(desk.desk.ana), { state: "open", limit: 50 })).map(
    ({ code, startAt, endAt }) => `${code} ${startAt.slice(0, 16)} ${endAt.slice(0, 16)}`,
  );

/** Round the clock but for what `late` leaves open before the last shift. */
async function roundTheClock(late = "22:00") {
  const { greta, linda, noah } = desk.desk;
  const thirds = [
    ["2026-11-23T06:00", "2026-11-23T14:00", greta],
    ["2026-11-23T14:00", "2026-11-23T22:00", linda],
    [`2026-11-23T${late}`, "2026-11-24T06:00", noah],
  ] as const;
  for (const [startLocal, endLocal, { agentId }] of thirds)
    await desk.lay({ agentId, startLocal, endLocal, recurrence: "FREQ=DAILY" });
}

describe("holes of the next eight weeks", () => {
  it("are told once each, however their edges move, and closed when filled", async () => {
    await roundTheClock();
    expect(await watch()).toBe(0);
    expect(await open()).toEqual([]);
    const [, , night] = await desk.database.db.shift.findMany({ orderBy: { createdAt: "asc" } });
    const id = night?.id ?? "";
    await desk.moveDay(id, "2026-12-02", { startLocal: null, endLocal: null });
    expect(await watch()).toBe(1);
    expect(await open()).toEqual(["nobody 2026-12-02T21:00 2026-12-03T05:00"]);
    expect(await mail()).toBe(1);
    expect(await mail()).toBe(0);
    await desk.moveDay(id, "2026-12-02", { startLocal: "2026-12-03T01:00", endLocal: "2026-12-03T06:00" });
    pass(1);
    expect(await watch()).toBe(0);
    expect(await open()).toEqual(["nobody 2026-12-02T21:00 2026-12-03T00:00"]);
    expect(await mail()).toBe(0);
    await desk.moveDay(id, "2026-12-02", { startLocal: "2026-12-02T22:00", endLocal: "2026-12-03T06:00" });
    pass(1);
    expect(await watch()).toBe(0);
    expect(await open()).toEqual([]);
    expect(await listHoles(desk.ctx(), { state: "closed", limit: 5 })).toHaveLength(1);
    const [letter] = await desk.database.db.systemMail.findMany();
    expect(letter?.recipient).toBe("ida@northwind.example");
    expect(letter?.subject).toContain("nobody answers");
  });

  it("are one row and one mail when two workers look at once", async () => {
    await roundTheClock("23:00");
    const told = await Promise.all([watch(), watch(), watch()]);
    expect(told.reduce((sum, count) => sum + count, 0)).toBe(56);
    expect(await open()).toHaveLength(50);
    await Promise.all([mail(), mail()]);
    expect(await desk.database.db.systemMail.count()).toBe(1);
  });

  it("are none where nothing is published, and none behind the last planned week", async () => {
    expect(await watch()).toBe(0);
    await desk.lay({ startLocal: "2026-11-30T08:00", endLocal: "2026-11-30T16:00", state: "draft" });
    expect(await watch()).toBe(0);
    await desk.lay({ zone: "Etc/UTC", startLocal: "2026-12-07T00:00", endLocal: "2026-12-08T00:00" });
    expect(await watch()).toBe(1);
    expect(await open()).toEqual(["nobody 2026-12-08T00:00 2026-12-14T00:00"]);
  });

  it("are none of a plan round the clock in the weeks when clocks change", async () => {
    await roundTheClock();
    for (const day of ["2027-03-01", "2027-10-04"]) {
      desk.database.clock.now = new Date(`${day}T09:00:00.000Z`);
      expect(await watch()).toBe(0);
    }
    expect(await open()).toEqual([]);
  });
});

describe("fewer here than planned", () => {
  const here = async (agentId: string) => {
    const { now } = desk.database.clock;
    await desk.database.db.session.create({
      data: { id: desk.database.id(), agentId, createdAt: now, lastSeenAt: now },
    });
  };

  it("is told after the time of grace, once, by name, and ends when they come", async () => {
    const { greta, linda } = desk.desk;
    for (const { agentId } of [greta, linda])
      await desk.lay({ agentId, startLocal: "2026-11-23T09:00", endLocal: "2026-11-23T17:00" });
    await here(linda.agentId);
    const look = () => watchHere(desk.database.ctx());
    expect(await look()).toBe(false);
    pass(9);
    await desk.database.db.session.updateMany({ data: { lastSeenAt: desk.database.clock.now } });
    expect(await look()).toBe(false);
    pass(1);
    expect(await look()).toBe(true);
    expect(await look()).toBe(false);
    expect(await mail()).toBe(1);
    const [letter] = await desk.database.db.systemMail.findMany();
    expect(letter?.text).toContain("1 of 2 planned people are here. Missing: Greta Tamm");
    await here(greta.agentId);
    expect(await look()).toBe(false);
    expect(await open()).toEqual([]);
  });
});
