import { describe, expect, it } from "vitest";
import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { boardWeek, movedLocal, placeIn, shortTimes, snapped } from "@/lib/coverage/rules/board-week";
import { agentsNeeded, layOutWeek } from "@/lib/coverage/rules/lay-out-week";
import { coverLevels, leastPerCell } from "@/lib/coverage/rules/levels";
import { paintHours } from "@/lib/coverage/rules/paint-hours";
import { wallMsOf } from "@/lib/coverage/rules/wall-time";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";

const BERLIN = "Europe/Berlin";
const at = (iso: string) => Date.parse(iso);

describe("the week of the board", () => {
  it.each([
    ["2026-03-29", 167, 23],
    ["2026-10-25", 169, 25],
    ["2026-11-25", 168, 24],
  ])("that holds %s in Berlin has %i hours and its Sunday %i", (on, hours, sunday) => {
    const week = boardWeek(BERLIN, on);
    expect((week.endMs - week.startMs) / HOUR).toBe(hours);
    const last = week.days.at(-1);
    expect(((last?.endMs ?? 0) - (last?.startMs ?? 0)) / HOUR).toBe(sunday);
    expect(week.days.every(({ startMs }, day) => day === 0 || startMs === week.days[day - 1]?.endMs)).toBe(
      true,
    );
  });

  it("places a night shift by its true length on both nights the clocks change", () => {
    const spring = boardWeek(BERLIN, "2026-03-29");
    const night = placeIn(spring, at("2026-03-28T21:00:00Z"), at("2026-03-29T04:00:00Z"));
    expect(night?.width).toBeCloseTo((7 / 167) * 100, 9);
    const autumn = boardWeek(BERLIN, "2026-10-25");
    const long = placeIn(autumn, at("2026-10-24T20:00:00Z"), at("2026-10-25T05:00:00Z"));
    expect(long?.width).toBeCloseTo((9 / 169) * 100, 9);
    expect(shortTimes(BERLIN, at("2026-10-24T20:00:00Z"), at("2026-10-25T05:00:00Z"))).toBe("22–06");
    expect(shortTimes("Asia/Kolkata", at("2026-11-23T10:30:00Z"), at("2026-11-23T18:30:00Z"))).toBe("16–24");
    expect(placeIn(autumn, autumn.endMs, autumn.endMs + HOUR)).toBeNull();
  });

  it("snaps to the viewer's clock, to the later hour where one is skipped, to each of one that comes twice", () => {
    expect(snapped("Asia/Kathmandu", at("2026-11-23T02:20:00Z"), 15)).toBe(at("2026-11-23T02:15:00Z"));
    expect(snapped("Asia/Kathmandu", at("2026-11-23T02:20:00Z"), 60)).toBe(at("2026-11-23T02:15:00Z"));
    expect(snapped(BERLIN, at("2026-03-29T00:59:00Z"), 60)).toBe(at("2026-03-29T01:00:00Z"));
    expect(snapped(BERLIN, at("2026-10-25T00:31:00Z"), 30)).toBe(at("2026-10-25T00:30:00Z"));
    expect(snapped(BERLIN, at("2026-10-25T01:31:00Z"), 30)).toBe(at("2026-10-25T01:30:00Z"));
  });

  it("keeps the wall clock's length of what is moved over a change of clocks, and the edge that is not stretched", () => {
    const shift = {
      zone: BERLIN,
      startLocal: "2026-03-27T22:00",
      endLocal: "2026-03-28T06:00",
      startMs: at("2026-03-27T21:00:00Z"),
      endMs: at("2026-03-28T05:00:00Z"),
    };
    const day = { startMs: shift.startMs + DAY, endMs: shift.endMs + DAY };
    expect(movedLocal(shift, day)).toEqual({ startLocal: "2026-03-28T22:00", endLocal: "2026-03-29T06:00" });
    const longer = { startMs: shift.startMs, endMs: shift.endMs + 30 * MINUTE };
    expect(movedLocal(shift, longer)).toEqual({
      startLocal: "2026-03-27T22:00",
      endLocal: "2026-03-28T06:30",
    });
  });
});

describe("a week laid out around the clock", () => {
  const zones = ["Europe/Berlin", "America/New_York", "Asia/Manila", "Pacific/Auckland"];
  const people = (count: number) =>
    Array.from({ length: count }, (_, place) => ({
      id: `agent ${place}`,
      zone: zones[place % zones.length] ?? BERLIN,
      weeklyMinutes: 2400,
    }));

  it.each([
    [12, 2, "00:00", "2026-11-30"],
    [9, 2, "06:00", "2026-03-23"],
    [5, 1, "07:00", "2026-10-19"],
    [30, 6, "22:00", "2026-11-30"],
  ])(
    "has %i people at least %i at every moment, from %s on, in the week of %s",
    (count, minimum, firstStart, on) => {
      const { shifts, short } = layOutWeek({ on, zone: BERLIN, firstStart, minimum, agents: people(count) });
      const week = boardWeek(BERLIN, on);
      const spans = shifts.map(({ agentId, startLocal, endLocal }) => ({
        agentId,
        startMs: instantOfWall(BERLIN, wallMsOf(startLocal) ?? 0, "start"),
        endMs: instantOfWall(BERLIN, wallMsOf(endLocal) ?? 0, "end"),
        weight: 1000,
      }));
      const least = leastPerCell(
        coverLevels(spans, week.startMs, week.endMs),
        week.startMs,
        week.endMs,
        15 * MINUTE,
      );
      const kept = Math.min(...least) >= minimum * 1000;
      expect(kept).toBe(short === 0);
      expect(kept).toBe(count >= agentsNeeded(minimum));
      for (const { id } of people(count)) {
        const own = spans.filter(({ agentId, startMs }) => agentId === id && startMs >= week.startMs);
        expect(own.length).toBeLessThanOrEqual(5);
        const starts = own.map(({ startMs }) => startMs).sort((a, b) => a - b);
        expect(
          starts.every((start, place) => place === 0 || start - (starts[place - 1] ?? 0) >= 23 * HOUR),
        ).toBe(true);
      }
    },
  );
});

describe("painting hours", () => {
  const own = [
    { key: "a", startMs: 8 * HOUR, endMs: 12 * HOUR },
    { key: "b", startMs: 14 * HOUR, endMs: 18 * HOUR },
  ];
  const paint = (from: number, until: number, erases = false) =>
    paintHours(own, { startMs: from * HOUR, endMs: until * HOUR, erases }).map((deed) => ({
      ...deed,
      ...("startMs" in deed ? { startMs: deed.startMs / HOUR, endMs: deed.endMs / HOUR } : {}),
    }));

  it.each([
    [20, 22, false, [{ do: "create", startMs: 20, endMs: 22 }]],
    [6, 8, false, [{ do: "change", key: "a", startMs: 6, endMs: 12 }]],
    [
      12,
      14,
      false,
      [
        { do: "remove", key: "b" },
        { do: "change", key: "a", startMs: 8, endMs: 18 },
      ],
    ],
    [9, 10, false, []],
    [
      9,
      10,
      true,
      [
        { do: "change", key: "a", startMs: 8, endMs: 9 },
        { do: "create", startMs: 10, endMs: 12 },
      ],
    ],
    [7, 13, true, [{ do: "remove", key: "a" }]],
    [
      11,
      15,
      true,
      [
        { do: "change", key: "a", startMs: 8, endMs: 11 },
        { do: "change", key: "b", startMs: 15, endMs: 18 },
      ],
    ],
    [
      0,
      30,
      false,
      [
        { do: "create", startMs: 0, endMs: 8 },
        { do: "create", startMs: 12, endMs: 14 },
        { do: "create", startMs: 18, endMs: 30 },
      ],
    ],
  ])("from %i to %i, erasing %s", (from, until, erases, deeds) => {
    expect(paint(from, until, erases)).toEqual(deeds);
  });
});
