import { describe, expect, it } from "vitest";
import { askAddress, askedBy } from "@/components/coverage/cover/ask-address";
import { coverAsked } from "@/components/coverage/cover/cover-asked";
import { spellsOf } from "@/components/coverage/cover/day-words";
import { cellUnder, columnOf, gridDays } from "@/components/coverage/cover/grid-days";
import { packCells, unpackCells } from "@/components/coverage/cover/packed-cells";
import { hourly, type StripCell } from "@/components/coverage/cover/strip-cell";
import { stripDays, stripPaths } from "@/components/coverage/cover/strip-paths";
import { instantOfWall } from "@/lib/coverage/rules/zone-offsets";

const QUARTER = 900_000;
const cellAt = (startMs: number, over: Partial<StripCell> = {}): StripCell => ({
  ...{ startMs, required: 2, planned: 2, present: null, predicted: null, state: "covered" },
  ...over,
});
/** Every quarter of so many days of a zone, from a day on. */
function quarters(zone: string, day: string, days: number): StripCell[] {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const from = instantOfWall(zone, wall, "start");
  const to = instantOfWall(zone, wall + days * 86_400_000, "start");
  return Array.from({ length: (to - from) / QUARTER }, (_, place) => cellAt(from + place * QUARTER));
}

describe("the grid of days", () => {
  it.each([
    ["Europe/Berlin", "2026-03-29", 92, [[8, 4]], 0],
    ["Europe/Berlin", "2026-10-25", 100, [], 4],
    ["America/New_York", "2026-03-08", 92, [[8, 4]], 0],
    ["America/New_York", "2026-11-01", 100, [], 4],
    ["Australia/Lord_Howe", "2026-04-05", 98, [], 2],
    ["Asia/Kathmandu", "2026-03-29", 96, [], 0],
    ["Pacific/Marquesas", "2026-10-25", 96, [], 0],
  ] as const)(
    "draws %s on %s with its %i quarters where the clock shows them",
    (zone, day, count, skipped, doubled) => {
      const days = gridDays(quarters(zone, day, 1), zone);
      expect(days).toHaveLength(1);
      expect(days[0]?.cells).toHaveLength(count);
      expect(days[0]?.skipped.map(({ column, columns }) => [column, columns])).toEqual(skipped);
      const second = days[0]?.runs.filter(({ lane }) => lane === "second") ?? [];
      expect(second.reduce((sum, { columns }) => sum + columns, 0)).toBe(doubled);
      const drawn = days[0]?.runs.reduce((sum, { columns }) => sum + columns, 0);
      expect(drawn).toBe(count);
    },
  );

  it("finds both passes of a doubled hour under the pointer, and nothing in a skipped one", () => {
    const zone = "Europe/Berlin";
    const [autumn] = gridDays(quarters(zone, "2026-10-25", 1), zone);
    const [spring] = gridDays(quarters(zone, "2026-03-29", 1), zone);
    if (!autumn || !spring) throw new Error("no day");
    const at = (2 * 4 + 0.5) / 96;
    const [upper, lower] = [cellUnder(autumn, zone, at, false), cellUnder(autumn, zone, at, true)];
    expect((lower?.startMs ?? 0) - (upper?.startMs ?? 0)).toBe(3_600_000);
    expect(columnOf(upper?.startMs ?? 0, zone)).toBe(8);
    expect(cellUnder(spring, zone, at, false)).toBeUndefined();
  });

  it("says in words what is not covered, stretch by stretch", () => {
    const cells = quarters("Etc/UTC", "2026-11-23", 1).map((cell, place) =>
      place < 8
        ? cell
        : place < 18
          ? { ...cell, state: "gap" as const }
          : place < 20
            ? { ...cell, state: "thin" as const }
            : cell,
    );
    const [day] = gridDays(cells, "Etc/UTC");
    const spells = day ? spellsOf(day) : [];
    expect(
      spells.map(({ state, startMs, endMs }) => [
        state,
        new Date(startMs).toISOString().slice(11, 16),
        new Date(endMs).toISOString().slice(11, 16),
      ]),
    ).toEqual([
      ["gap", "02:00", "04:30"],
      ["thin", "04:30", "05:00"],
    ]);
  });

  it("splits a week of a change of clocks into seven days and as many hours as it has", () => {
    const zone = "Europe/Berlin";
    for (const [monday, hours] of [
      ["2026-03-23", 167],
      ["2026-10-19", 169],
    ] as const) {
      const cells = quarters(zone, monday, 7);
      const strip = hourly(cells, 4);
      expect(strip).toHaveLength(hours);
      expect(gridDays(cells, zone)).toHaveLength(7);
      expect(
        stripDays(strip, zone)
          .map(({ cell }) => cell)
          .slice(0, 3),
      ).toEqual([0, 24, 48]);
    }
  });
});

describe("the strip", () => {
  it("takes of an hour the most required, the least planned and the worst state", () => {
    const [hour] = hourly(
      [
        cellAt(0, { required: 2, planned: 3, predicted: 0.9 }),
        cellAt(QUARTER, { required: 4, planned: 1, predicted: 0.4, state: "thin" }),
      ],
      4,
    );
    expect(hour).toEqual(cellAt(0, { required: 4, planned: 1, predicted: 0.4, state: "thin" }));
  });

  it("marks as missing what is required and not planned, or was not present", () => {
    const paths = stripPaths([cellAt(0), cellAt(1, { planned: 1 }), cellAt(2, { present: 0 })]);
    expect(paths.missing.match(/M/g)).toHaveLength(2);
    expect(stripPaths([cellAt(0)]).missing).toBe("");
  });

  it("comes to the browser as one short text that is read back as it was", () => {
    const cells = [cellAt(0, { predicted: 0.123 }), cellAt(QUARTER, { present: 1.5, state: "over" })];
    const told = cells.map(({ startMs, predicted, ...cell }) => ({
      ...cell,
      startAt: new Date(startMs).toISOString(),
      predictedWithin600: predicted,
    }));
    const text = packCells({ zone: "UTC", stepMinutes: 15, forecast: null, cells: told, gaps: [] });
    expect(unpackCells(text)).toEqual(cells);
  });
});

describe("the address of a page of cover", () => {
  const now = Date.parse("2026-11-25T23:30:00Z");
  it.each([
    [{}, { from: "2026-11-23", days: 7, zone: "Europe/Berlin" }],
    [
      { from: "2026-03-29", days: "1", zone: "Asia/Kathmandu" },
      { from: "2026-03-29", days: 1, zone: "Asia/Kathmandu" },
    ],
    [
      { from: "2026-02-30", days: "900", zone: "Mars/Base" },
      { from: "2026-11-23", days: 7, zone: "Europe/Berlin" },
    ],
    [
      { from: ["2026-03-29"], days: "1.5" },
      { from: "2026-11-23", days: 7, zone: "Europe/Berlin" },
    ],
  ])("%j is %j", (asked, expected) => {
    expect(coverAsked(asked, now, "Europe/Berlin")).toEqual(expected);
  });
});

describe("asking people for a gap", () => {
  const gap = {
    ...{ startAt: "2026-11-23T08:00:00.000Z", endAt: "2026-11-26T08:00:00.000Z", code: "thin" as const },
    values: { planned: 0.5, minimum: 2 },
  };

  it("goes by an address and back: from now on, a day at most, as many as are missing", () => {
    const now = Date.parse("2026-11-23T10:00:00Z");
    const { searchParams, pathname } = new URL(askAddress(gap, "Asia/Kathmandu", now), "http://desk.example");
    expect(pathname).toBe("/coverage/cover");
    expect(searchParams.get("from")).toBe("2026-11-23");
    expect(askedBy(Object.fromEntries(searchParams))).toEqual({
      from: "2026-11-23T10:00:00.000Z",
      to: "2026-11-24T10:00:00.000Z",
      wanted: 2,
    });
  });

  it("reads nothing out of an address that asks for no stretch", () => {
    expect(askedBy({})).toBeNull();
    expect(askedBy({ askFrom: "2026-11-23", askTo: "yesterday" })).toBeNull();
    expect(askedBy({ askFrom: "2026-11-23", askTo: "2026-11-22" })).toBeNull();
  });
});
