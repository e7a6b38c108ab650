import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Leaving, placeOnSheet } from "@/lib/conversations/rules/handover-groups";
import { type Leaver, nextOnShift, type WatchShift } from "@/lib/coverage/rules/next-on-shift";
import { expandShift } from "@/lib/coverage/rules/shift-times";
import { whoKeeps } from "@/lib/coverage/rules/who-keeps";

const HOUR = 3_600_000;
const leaver: Leaver = { agentId: "greta", teamIds: ["care"], skills: [] };
const shift = (agentId: string, startMs: number, endMs: number, over: Partial<WatchShift> = {}) => ({
  ...{ agentId, startMs: startMs * HOUR, endMs: endMs * HOUR, teamIds: ["care"], skills: [] },
  ...over,
});
const next = (shifts: WatchShift[], who = leaver, endMs = 16) =>
  nextOnShift(who, endMs * HOUR, shifts)?.agentId ?? null;

describe("whoever has the watch next", () => {
  it("is one whose shift runs on, of those the last who came, before anybody who starts later", () => {
    expect(next([shift("noah", 17, 24), shift("linda", 12, 20), shift("ana", 15, 23)])).toBe("ana");
    expect(next([shift("noah", 18, 24), shift("linda", 17, 20)])).toBe("linda");
    expect(next([shift("linda", 16, 24), shift("ana", 15, 17)])).toBe("linda");
  });

  it("is of the same team, with the skills of the shift where somebody has them, and never who leaves", () => {
    expect(next([shift("noah", 15, 24, { teamIds: ["brand"] }), shift("linda", 20, 28)])).toBe("linda");
    expect(next([shift("greta", 17, 24)])).toBeNull();
    const skilled = { ...leaver, skills: ["refunds"] };
    expect(next([shift("ana", 15, 24), shift("linda", 18, 26, { skills: ["refunds"] })], skilled)).toBe(
      "linda",
    );
    expect(next([shift("ana", 15, 24)], skilled)).toBe("ana");
    expect(next([shift("noah", 15, 24, { teamIds: ["brand"] })], { ...leaver, teamIds: [] })).toBe("noah");
  });

  it("is nobody when nobody comes within 16 hours, nor one who leaves at the same time", () => {
    expect(next([shift("linda", 33, 40)])).toBeNull();
    expect(next([shift("linda", 8, 16)])).toBeNull();
    expect(next([])).toBeNull();
  });

  it("is the same whatever the order they are read in", () => {
    const some = fc.record({
      who: fc.constantFrom("linda", "ana", "noah", "ida"),
      start: fc.integer({ min: 0, max: 40 }),
      long: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (each) => {
        const shifts = each.map(({ who, start, long }) => shift(who, start, start + long));
        expect(nextOnShift(leaver, 16 * HOUR, [...shifts].reverse())).toEqual(
          nextOnShift(leaver, 16 * HOUR, shifts),
        );
      }),
    );
  });

  /** A shift as it stands on the wall of a place, on one of the two nights when Europe changes its clocks. */
  const occurrence = (agentId: string, zone: string, startLocal: string, endLocal: string): WatchShift => {
    const plan = { agentId, zone, startLocal, endLocal, recurrence: null, segments: [], exceptions: [] };
    const [only] = expandShift(plan, new Date("2026-01-01T00:00:00Z"), new Date("2027-01-01T00:00:00Z"));
    if (!only) throw new Error("no occurrence");
    const at = { startMs: only.startAt.getTime(), endMs: only.endAt.getTime() };
    return { agentId, ...at, teamIds: ["care"], skills: [] };
  };

  it.each([
    // The night of 7 hours ends at 04:00 UTC, that of 9 hours at 05:00.
    ["2026-03-28T22:00", "2026-03-29T06:00", "2026-03-29T04:00:00.000Z", "kathmandu"],
    ["2026-10-24T22:00", "2026-10-25T06:00", "2026-10-25T05:00:00.000Z", "kiritimati"],
  ])("follows the sun over a change of clocks: Berlin %s to %s", (from, to, endAt, expected) => {
    const night = occurrence("greta", "Europe/Berlin", from, to);
    expect(new Date(night.endMs).toISOString()).toBe(endAt);
    const day = to.slice(0, 10);
    const shifts = [
      // 09:45 in Kathmandu is 04:00 UTC, 19:00 in Kiritimati is 05:00 UTC of the same day.
      occurrence("kathmandu", "Asia/Kathmandu", `${day}T09:45`, `${day}T10:45`),
      occurrence("kiritimati", "Pacific/Kiritimati", `${day}T19:00`, `${day}T23:00`),
      occurrence("marquesas", "Pacific/Marquesas", `${day}T01:00`, `${day}T09:00`),
    ];
    expect(nextOnShift(leaver, night.endMs, shifts)?.agentId).toBe(expected);
  });
});

describe("a line of the sheet", () => {
  const ends = new Date("2026-11-23T22:00:00Z");
  const at = (hour: string) => new Date(`2026-11-23T${hour}:00Z`);
  const open: Leaving = {
    ...{ status: "open", rank: 1, dueAt: at("16:05"), turnStartedAt: at("15:55"), snoozedUntil: null },
    ...{ draftAt: null, callbackAt: null, promiseAt: null },
  };
  const place = (over: Partial<Leaving>) => {
    const placed = placeOnSheet({ ...open, ...over }, ends);
    return placed && [placed.group, ...placed.also].join(" ");
  };

  it.each<[string, Partial<Leaving>, string | null]>([
    ["a customer who waits", {}, "waiting"],
    ["a red flag, which waits as well", { rank: 0 }, "red-flags waiting"],
    ["an answer that is typed and not sent", { draftAt: at("15:58") }, "drafts waiting"],
    [
      "the same while we wait for the customer",
      { status: "waiting", dueAt: null, turnStartedAt: null, draftAt: at("15:58") },
      "drafts",
    ],
    [
      "a call owed in the next watch",
      { turnStartedAt: null, dueAt: at("23:00"), callbackAt: at("18:00") },
      "callbacks",
    ],
    [
      "what we promised for the next watch, before what else it is",
      { promiseAt: at("17:00"), callbackAt: at("18:00") },
      "promises waiting callbacks",
    ],
    ["a promise for later", { turnStartedAt: null, dueAt: at("23:00"), promiseAt: at("23:00") }, null],
    ["a call owed after it", { turnStartedAt: null, dueAt: at("23:00"), callbackAt: at("23:00") }, null],
    ["a snooze that wakes in the next watch", { status: "snoozed", snoozedUntil: at("19:00") }, "snoozed"],
    ["one that wakes after it", { status: "snoozed", snoozedUntil: at("23:00") }, null],
    ["thanks that ask for nothing", { rank: 9 }, null],
    ["what is done", { status: "resolved", draftAt: at("15:58") }, null],
    ["what waits for the customer", { status: "waiting", dueAt: null, turnStartedAt: null }, null],
  ])("places %s", (_, over, expected) => {
    expect(place(over)).toBe(expected);
  });

  it("says when its group wants something", () => {
    expect(placeOnSheet({ ...open, status: "snoozed", snoozedUntil: at("19:00") }, ends)?.dueAt).toEqual(
      at("19:00"),
    );
    expect(placeOnSheet(open, ends)?.dueAt).toEqual(at("16:05"));
  });
});

describe("who keeps what wakes", () => {
  const stretch = (startMs: number, endMs: number) => ({ startMs: startMs * HOUR, endMs: endMs * HOUR });
  const works = (
    agentId: string,
    shifts = [stretch(0, 8), stretch(24, 32)],
    timeOff = [stretch(-2, -1)],
  ) => ({
    ...{ agentId, isActive: true, shifts, timeOff },
  });
  const ask = (at: number, owner = works("greta"), deputy: ReturnType<typeof works> | null = null) =>
    whoKeeps(owner, deputy, { nowMs: at * HOUR, offMs: 8 * HOUR });

  it("is the owner on shift, and one who is back within a shift", () => {
    expect(ask(4)).toEqual({ keeps: true });
    expect(ask(16)).toEqual({ keeps: true });
    expect(ask(15.9)).toEqual({ keeps: false, toId: null });
    expect(ask(9)).toEqual({ keeps: false, toId: null });
    expect(ask(33)).toEqual({ keeps: false, toId: null });
  });

  it("is the deputy of an owner who is off, unless the deputy is off too", () => {
    const linda = works("linda", [stretch(6, 14)]);
    expect(ask(9, works("greta"), linda)).toEqual({ keeps: false, toId: "linda" });
    expect(ask(15, works("greta"), linda)).toEqual({ keeps: false, toId: null });
    expect(ask(9, works("greta"), { ...linda, isActive: false })).toEqual({ keeps: false, toId: null });
    expect(ask(9, works("greta"), works("linda", [stretch(6, 14)], [stretch(0, 90)]))).toEqual({
      ...{ keeps: false, toId: null },
    });
  });

  it("counts approved time off as off, also of somebody without shifts, who else keeps everything", () => {
    const away = works("greta", [stretch(0, 8), stretch(24, 32), stretch(48, 56)], [stretch(20, 40)]);
    expect(ask(20, away)).toEqual({ keeps: false, toId: null });
    expect(ask(41, away)).toEqual({ keeps: true });
    expect(ask(500, works("greta", []))).toEqual({ keeps: true });
    expect(ask(10, works("greta", [], [stretch(0, 100)]))).toEqual({ keeps: false, toId: null });
    expect(ask(95, works("greta", [], [stretch(0, 100)]))).toEqual({ keeps: true });
  });
});
