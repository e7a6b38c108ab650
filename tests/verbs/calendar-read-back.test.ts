import ICAL from "ical.js";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openFeed } from "@/lib/coverage/open-feed";
import { openTeamFeed, revokeTeamFeed } from "@/lib/coverage/open-team-feed";
import { readCalendar } from "@/lib/coverage/read-calendar";
import { readTeamCalendar } from "@/lib/coverage/read-team-calendar";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(() => desk.clear());
afterAll(() => desk.database.drop());

const stranger = () => desk.database.ctx({ type: "public" });
const words = {
  name: (agent: string) => agent,
  summary: "Shift",
  part: (kind: string) => kind,
  team: (team: string) => team,
  whose: (agent: string) => agent,
};

/** Read by another library than the one that wrote it, with the zones the calendar itself brings. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone), String(zone.getFirstPropertyValue("tzid")));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      startAt: event.startDate.toJSDate().toISOString(),
      endAt: event.endDate.toJSDate().toISOString(),
      status: String(component.getFirstPropertyValue("status")),
      sequence: event.sequence,
    };
  });
  ICAL.TimezoneService.reset();
  return events;
}

describe("calendars, read by a second library", () => {
  const changes = {
    "Europe/Berlin": "2027-03-26",
    "America/New_York": "2026-10-30",
    "Australia/Lord_Howe": "2027-04-02",
    "Asia/Kathmandu": "2026-12-30",
    "Pacific/Marquesas": "2026-12-30",
    "Pacific/Chatham": "2027-04-02",
    "America/St_Johns": "2027-03-12",
    "Africa/Cairo": "2027-04-28",
  };
  it.each(Object.entries(changes))(
    "tell shifts in %s as the roster has them, over every change of clocks",
    async (zone, on) => {
      desk.database.clock.now = new Date(`${on}T09:00:00Z`);
      const next = new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      await desk.lay({
        zone,
        startLocal: `${on}T22:00`,
        endLocal: `${next}T06:00`,
        recurrence: "FREQ=DAILY;COUNT=5",
      });
      const kept = await desk.lay({
        zone,
        startLocal: `${on}T12:00`,
        endLocal: `${on}T14:30`,
        recurrence: "FREQ=DAILY;COUNT=4",
      });
      await desk.moveDay(kept.id, next, { startLocal: null, endLocal: null });
      const { secret } = await openFeed(desk.ctx(desk.desk.greta));
      const told = readBack((await readCalendar(stranger(), secret, words)).text);
      const stand = (await desk.roster()).map(({ shiftId, heldOn, startAt, endAt }) => ({
        uid: `${shiftId}/${heldOn.toISOString().slice(0, 10)}@caret`,
        startAt: startAt.toISOString(),
        endAt: endAt.toISOString(),
      }));
      const confirmed = told.filter(({ status }) => status === "CONFIRMED");
      expect(confirmed.map(({ uid, startAt, endAt }) => ({ uid, startAt, endAt }))).toEqual(stand);
      expect(stand).toHaveLength(8);
      expect(
        told.filter(({ status }) => status === "CANCELLED").map(({ uid, sequence }) => [uid, sequence]),
      ).toEqual([[`${kept.id}/${next}@caret`, 1]]);
      expect(new Set(told.map(({ uid }) => uid)).size).toBe(told.length);
    },
  );

  it("tell a team's shifts with names to whoever holds the address, until it is ended", async () => {
    const { care, greta, linda, noah, ana, ida } = desk.desk;
    await desk.lay({ recurrence: "FREQ=WEEKLY;COUNT=2;BYDAY=MO" });
    await desk.lay({ agentId: linda.agentId, zone: "Asia/Kathmandu" });
    await desk.lay({ agentId: noah.agentId });
    await desk.lay({ agentId: ana.agentId, state: "draft" });
    await expect(openTeamFeed(desk.ctx(greta), care)).rejects.toMatchObject({ code: "forbidden" });
    await expect(openTeamFeed(desk.ctx(ana), desk.desk.brand)).rejects.toMatchObject({ code: "not-found" });
    const { secret } = await openTeamFeed(desk.ctx(ana), care);
    const read = () => readTeamCalendar(stranger(), secret, words);
    const first = await read();
    expect(readBack(first.text).map(({ summary, startAt }) => [summary, startAt])).toEqual([
      ["Linda Moss", "2026-11-30T02:15:00.000Z"],
      ["Greta Tamm", "2026-11-30T07:00:00.000Z"],
      ["Greta Tamm", "2026-12-07T07:00:00.000Z"],
    ]);
    expect((await read()).etag).toBe(first.etag);
    const [entry] = await desk.roster();
    await desk.moveDay(entry?.shiftId ?? "", "2026-12-07", { startLocal: null, endLocal: null });
    expect((await read()).etag).not.toBe(first.etag);
    expect(readBack((await read()).text).map(({ status }) => status)).toEqual([
      "CONFIRMED",
      "CONFIRMED",
      "CANCELLED",
    ]);
    const again = await openTeamFeed(desk.ctx(ida), care);
    await expect(read()).rejects.toMatchObject({ code: "not-found" });
    await revokeTeamFeed(desk.ctx(ida), care);
    await expect(readTeamCalendar(stranger(), again.secret, words)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
