import { convertIcsCalendar } from "ts-ics";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { deactivateAgent } from "@/lib/agents/deactivate-agent";
import { deleteShift } from "@/lib/coverage/delete-shift";
import { openFeed, revokeFeed } from "@/lib/coverage/open-feed";
import { readCalendar } from "@/lib/coverage/read-calendar";
import { type ShiftDesk, shiftDesk } from "../support/shift-desk";

let desk: ShiftDesk;
beforeAll(async () => {
  desk = await shiftDesk();
});
beforeEach(() => desk.clear());
afterAll(async () => {
  vi.unstubAllEnvs();
  await desk.database.drop();
});

const words = {
  name: (agent: string) => `Shifts of ${agent}`,
  summary: "Shift",
  part: (kind: string) => kind,
};
const read = (secret: string) => readCalendar(desk.database.ctx({ type: "public" }), secret, words);
const open = async (actor = desk.desk.greta) => (await openFeed(desk.ctx(actor))).secret;

/** Told by lines alone, without a library: unfolded, by event. */
function eventsOf(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n /g, "").split("\r\n");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push({});
    const event = events.at(-1);
    const [name = "", ...value] = line.split(":");
    if (event && line !== "END:VEVENT" && line !== "END:VCALENDAR") event[name] = value.join(":");
  }
  return events;
}

describe("an agent's calendar", () => {
  it("tells each day of a shift by its clock, with parts, a zone, and lines of 75 octets", async () => {
    await desk.lay({
      recurrence: "FREQ=WEEKLY;COUNT=2;BYDAY=MO",
      segments: [
        { kind: "break", startLocal: "12:00", endLocal: "12:30" },
        { kind: "training", startLocal: "13:00", endLocal: "14:00" },
      ],
    });
    await desk.database.db.agent.update({
      where: { id: desk.desk.greta.agentId },
      data: { displayName: "Grēta Ķīselė, née Šķēle; of the northern night desk and its many colleagues" },
    });
    const { text } = await read(await open());
    const { events = [], timezones = [], name } = convertIcsCalendar(undefined, text);
    expect(events.map(({ start, status }) => [start.date.toISOString(), status])).toEqual([
      ["2026-11-30T07:00:00.000Z", "CONFIRMED"],
      ["2026-12-07T07:00:00.000Z", "CONFIRMED"],
    ]);
    expect(events[0]?.description).toBe("12:00–12:30 break\n13:00–14:00 training");
    expect(events[0]?.start.local?.timezone).toBe("Europe/Berlin");
    expect(timezones.map(({ id }) => id)).toEqual(["Europe/Berlin"]);
    expect(name).toContain("Grēta Ķīselė née Šķēle of");
    const lines = text.split("\r\n");
    expect(lines.some((line) => line.includes("\n"))).toBe(false);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(eventsOf(text)[0]).toMatchObject({
      "DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin": "20261130T080000",
      SEQUENCE: "0",
    });
  });

  it("states changes of clocks as they are: onset by the clock before", async () => {
    await desk.lay({ startLocal: "2027-03-27T22:00", endLocal: "2027-03-28T06:00" });
    const { text } = await read(await open());
    const zone = text.slice(text.indexOf("BEGIN:VTIMEZONE"), text.indexOf("END:VTIMEZONE"));
    expect(zone).toContain(
      [
        "BEGIN:DAYLIGHT",
        "DTSTART:20270328T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "END:DAYLIGHT",
      ].join("\r\n"),
    );
    expect(zone).toContain(
      [
        "BEGIN:STANDARD",
        "DTSTART:20261025T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "END:STANDARD",
      ].join("\r\n"),
    );
  });

  it("gives an hour that comes twice in UTC, so that nobody reads it as the first", async () => {
    desk.database.clock.now = new Date("2027-10-01T09:00:00.000Z");
    await desk.lay({ startLocal: "2027-10-30T20:00", endLocal: "2027-10-31T02:30" });
    const { text } = await read(await open());
    expect(eventsOf(text)[0]).toMatchObject({
      "DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin": "20271030T200000",
      "DTEND;VALUE=DATE-TIME": "20271031T013000Z",
    });
  });

  it("keeps its events' names and counts their changes; what was taken away is cancelled", async () => {
    const secret = await open();
    const shift = await desk.lay({ recurrence: "FREQ=WEEKLY;COUNT=3;BYDAY=MO" });
    const other = await desk.lay({ startLocal: "2026-12-02T08:00", endLocal: "2026-12-02T16:00" });
    const first = await read(secret);
    expect((await read(secret)).etag).toBe(first.etag);
    vi.stubEnv("TZ", "Pacific/Chatham");
    expect(await read(secret)).toEqual(first);
    await desk.moveDay(shift.id, "2026-12-07", {
      startLocal: "2026-12-07T10:00",
      endLocal: "2026-12-07T18:00",
    });
    await desk.moveDay(shift.id, "2026-12-14", { startLocal: null, endLocal: null });
    await deleteShift(desk.ctx(), other.id);
    const second = await read(secret);
    expect(second.etag).not.toBe(first.etag);
    const told = eventsOf(second.text).map(({ UID, STATUS, SEQUENCE }) => [UID, STATUS, SEQUENCE]);
    expect(told).toEqual([
      [`${shift.id}/2026-11-30@caret`, "CONFIRMED", "2"],
      [`${shift.id}/2026-12-07@caret`, "CONFIRMED", "2"],
      [`${shift.id}/2026-12-14@caret`, "CANCELLED", "2"],
      [`${other.id}/2026-12-02@caret`, "CANCELLED", "1"],
    ]);
    expect(eventsOf(first.text).map(({ UID }) => UID)).toHaveLength(4);
    expect(second.text).toContain("DTSTART;VALUE=DATE-TIME;TZID=Europe/Berlin:20261207T100000");
  });

  it("holds no draft, nobody else's shift, and what was taken over", async () => {
    const secret = await open();
    await desk.lay({ state: "draft" });
    const lindas = await desk.lay({
      agentId: desk.desk.linda.agentId,
      recurrence: "FREQ=WEEKLY;COUNT=2;BYDAY=MO",
    });
    expect(eventsOf((await read(secret)).text)).toEqual([]);
    await desk.moveDay(lindas.id, "2026-12-07", {
      startLocal: "2026-12-07T08:00",
      endLocal: "2026-12-07T16:00",
      agentId: desk.desk.greta.agentId,
    });
    expect(eventsOf((await read(secret)).text).map(({ UID }) => UID)).toEqual([
      `${lindas.id}/2026-12-07@caret`,
    ]);
    const lindasOwn = await read(await open(desk.desk.linda));
    expect(eventsOf(lindasOwn.text).map(({ STATUS }) => STATUS)).toEqual(["CONFIRMED", "CANCELLED"]);
  });

  it("opens to its newest secret alone, stored as a hash; it can be ended, and ends with a leaver", async () => {
    const [old, fresh] = [await open(), await open()];
    await expect(read(old)).rejects.toMatchObject({ code: "not-found" });
    await expect(read("no such secret")).rejects.toMatchObject({ code: "not-found" });
    expect((await read(fresh)).text).toContain("BEGIN:VCALENDAR");
    const stored = JSON.stringify(await desk.database.db.calendarFeed.findMany());
    expect(stored).not.toContain(fresh);
    await expect(revokeFeed(desk.ctx(desk.desk.linda), desk.desk.greta.agentId)).rejects.toMatchObject({
      code: "forbidden",
    });
    await revokeFeed(desk.ctx(), desk.desk.greta.agentId);
    await expect(read(fresh)).rejects.toMatchObject({ code: "not-found" });
    await expect(revokeFeed(desk.ctx(), desk.desk.greta.agentId)).rejects.toMatchObject({
      code: "not-found",
    });
    const noahs = await open(desk.desk.noah);
    await deactivateAgent(desk.ctx(), desk.desk.noah.agentId);
    await expect(read(noahs)).rejects.toMatchObject({ code: "not-found" });
  });
});
