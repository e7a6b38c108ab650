import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askTimeOff } from "@/lib/coverage/ask-time-off";
import { exportRoster } from "@/lib/coverage/export-roster";
import { getOwnRoster, seeOwnRoster } from "@/lib/coverage/get-own-roster";
import { importRoster } from "@/lib/coverage/import-roster";
import { importTimeOff } from "@/lib/coverage/import-time-off";
import { listTimeOff } from "@/lib/coverage/list-time-off";
import { reportTimeOffCost } from "@/lib/coverage/report-time-off-cost";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(async () => {
  await desk.clear();
  await desk.database.db.rosterLook.deleteMany();
  await desk.database.db.agent.updateMany({ data: { zone: "Europe/Berlin" } });
});
afterAll(() => desk.database.drop());

describe("time off out of an .ics", () => {
  const ics = (...events: string[][]) =>
    [
      "BEGIN:VCALENDAR",
      ...events.flatMap((lines) => ["BEGIN:VEVENT", ...lines, "END:VEVENT"]),
      "END:VCALENDAR",
    ].join("\r\n");
  const leave = ["DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20261224", "SUMMARY:At the sea"];
  const greta = () => desk.ctx(desk.desk.greta);

  it("is shown first, then asked for, and nothing of its title is kept", async () => {
    const text = ics(
      leave,
      ["DTSTART;VALUE=DATE:20261223"],
      ["DTSTART;VALUE=DATE:20250101"],
      ["DTSTART;VALUE=DATE:20261221", "RRULE:FREQ=DAILY"],
    );
    const tried = await importTimeOff(greta(), { ics: text, dryRun: true });
    expect(tried.rows.map(({ title, fault }) => [title, fault?.code ?? null])).toEqual([
      ["At the sea", null],
      ["", "time-off-overlaps"],
      ["", "ics-past"],
      ["", "ics-endless"],
    ]);
    expect(await listTimeOff(greta())).toEqual([]);
    expect((await importTimeOff(greta(), { ics: text, dryRun: false })).taken).toBe(1);
    expect(await listTimeOff(greta())).toMatchObject([
      { state: "asked", startLocal: "2026-12-21T00:00", endLocal: "2026-12-24T00:00", zone: "Europe/Berlin" },
    ]);
    expect(JSON.stringify(await desk.database.db.auditEntry.findMany())).not.toContain("At the sea");
    expect((await importTimeOff(greta(), { ics: text, dryRun: false })).taken).toBe(0);
  });

  it("costs the shifts in it, and the gaps that are not there with this person", async () => {
    await desk.database.db.coverPolicy.update({ where: { id: 1 }, data: { minimumCover: 1 } });
    await desk.lay({ startLocal: "2026-12-21T08:00", endLocal: "2026-12-21T16:00" });
    await desk.lay({
      agentId: desk.desk.linda.agentId,
      startLocal: "2026-12-21T08:00",
      endLocal: "2026-12-21T12:00",
    });
    const asked = await askTimeOff(greta(), { startLocal: "2026-12-21T00:00", endLocal: "2026-12-22T00:00" });
    await askTimeOff(desk.ctx(), {
      agentId: desk.desk.noah.agentId,
      startLocal: "2026-12-20T00:00",
      endLocal: "2026-12-22T00:00",
    });
    const cost = await reportTimeOffCost(desk.ctx(desk.desk.ana), asked.id);
    expect(cost.shifts).toHaveLength(1);
    expect(cost.gaps).toMatchObject([
      { code: "nobody", startAt: "2026-12-21T11:00:00.000Z", endAt: "2026-12-21T15:00:00.000Z" },
    ]);
    expect(cost.alsoOff.map(({ displayName }) => displayName)).toEqual(["Noah Lind"]);
    await expect(reportTimeOffCost(greta(), asked.id)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a roster as CSV", () => {
  const range = { from: "2026-11-30", to: "2026-12-14" };
  it("comes back the same as it went out, and a second time changes nothing", async () => {
    await desk.lay({
      startLocal: "2026-11-30T22:00",
      endLocal: "2026-12-01T06:00",
      recurrence: "FREQ=DAILY;COUNT=3",
      segments: [{ kind: "break", startLocal: "02:00", endLocal: "02:30" }],
    });
    await desk.lay({ agentId: desk.desk.linda.agentId, zone: "Pacific/Kiritimati", state: "draft" });
    const csv = await exportRoster(desk.ctx(), range);
    expect(csv.split("\r\n")[2]).toBe(
      '"greta@northwind.example","2026-11-30 22:00","2026-12-01 06:00","Europe/Berlin","published","","break 02:00-02:30","Greta Tamm"',
    );
    await desk.clear();
    const tried = await importRoster(desk.ctx(), { csv, dryRun: true });
    expect(tried).toMatchObject({ taken: 4, there: 0, faults: [] });
    expect(await desk.database.db.shift.count()).toBe(0);
    await importRoster(desk.ctx(), { csv, dryRun: false });
    expect(await exportRoster(desk.ctx(), range)).toBe(csv);
    expect(await importRoster(desk.ctx(), { csv, dryRun: false })).toMatchObject({ taken: 0, there: 4 });
  });

  it("tells each row that can't be laid out with its number and reason, and takes the rest", async () => {
    await desk.lay({ startLocal: "2026-12-05T08:00", endLocal: "2026-12-05T16:00" });
    const rows = [
      "email;start;end;zone;state;segments",
      "greta@northwind.example;2026-12-01 08:00;2026-12-01 16:00;;;",
      "GRETA@northwind.example;2026-12-01 12:00;2026-12-01 20:00;;;",
      "greta@northwind.example;2026-12-05 12:00;2026-12-05 20:00;;;",
      "nobody@northwind.example;2026-12-01 08:00;2026-12-01 16:00;;;",
      "greta@northwind.example;2026-02-30 08:00;2026-12-01 16:00;;;",
      "greta@northwind.example;2026-12-02 08:00;2026-12-02 08:00;;;",
      "greta@northwind.example;2026-12-02 08:00;2026-12-03 23:00;;;",
      "greta@northwind.example;2026-12-03 08:00;2026-12-03 16:00;Mars/Olympus;;",
      "greta@northwind.example;2026-12-03 08:00;2026-12-03 16:00;;maybe;",
      "greta@northwind.example;2026-12-03 08:00;2026-12-03 16:00;;;nap 12:00-13:00",
      "greta@northwind.example;2026-12-03 08:00;2026-12-03 16:00;;;break 17:00-18:00",
    ];
    const told = await importRoster(desk.ctx(), { csv: rows.join("\n"), dryRun: false });
    expect(told.taken).toBe(1);
    expect(told.faults.map(({ line, code }) => [line, code])).toEqual([
      [3, "roster-twice"],
      [4, "shift-overlaps"],
      [5, "roster-agent"],
      [6, "roster-cell"],
      [7, "shift-empty"],
      [8, "shift-too-long"],
      [9, "roster-cell"],
      [10, "roster-cell"],
      [11, "roster-cell"],
      [12, "segment-misplaced"],
    ]);
    const [stood] = await desk.roster();
    expect(stood).toMatchObject({ startLocal: "2026-12-01T08:00", isPublished: false });
  });

  it.each([
    ["without the columns it needs", "name,from\r\nx,y", "roster-columns"],
    ["with more rows than a desk has", `email,start,end\n${"a,b,c\n".repeat(2001)}`, "roster-too-long"],
  ])("is refused %s", async (_, csv, code) => {
    await expect(importRoster(desk.ctx(), { csv, dryRun: true })).rejects.toMatchObject({ code });
  });

  it("goes out to leads and admins only, within a quarter", async () => {
    await expect(exportRoster(desk.ctx(desk.desk.greta), range)).rejects.toMatchObject({ code: "forbidden" });
    await expect(exportRoster(desk.ctx(), { from: "2026-01-01", to: "2026-12-31" })).rejects.toMatchObject({
      code: "roster-range",
    });
    await expect(importRoster(desk.ctx(desk.desk.ana), { csv: "x", dryRun: true })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("one's own roster", () => {
  it("marks what is new, moved or gone since the last look, and nothing before the first", async () => {
    const own = () => getOwnRoster(desk.ctx(desk.desk.greta));
    const first = await desk.lay({ startLocal: "2026-11-30T08:00", endLocal: "2026-11-30T16:00" });
    const gone = await desk.lay({ startLocal: "2026-12-01T08:00", endLocal: "2026-12-01T16:00" });
    expect(await own()).toMatchObject({ lookedAt: null, changes: [], zone: "Europe/Berlin" });
    await seeOwnRoster(desk.ctx(desk.desk.greta));
    expect((await own()).changes).toEqual([]);
    await desk.change(first.id, { startLocal: "2026-11-30T09:00", endLocal: "2026-11-30T17:00" });
    await desk.change(gone.id, { agentId: desk.desk.linda.agentId });
    const fresh = await desk.lay({ startLocal: "2026-12-02T08:00", endLocal: "2026-12-02T16:00" });
    const { shifts, changes } = await own();
    expect(shifts.map(({ shiftId }) => shiftId)).toEqual([first.id, fresh.id]);
    expect(changes.map(({ kind, shift }) => [kind, shift.shiftId])).toEqual([
      ["moved", first.id],
      ["gone", gone.id],
      ["new", fresh.id],
    ]);
    expect(changes[0]?.was?.startAt).toBe("2026-11-30T07:00:00.000Z");
    await seeOwnRoster(desk.ctx(desk.desk.greta));
    expect((await own()).changes).toEqual([]);
  });
});
