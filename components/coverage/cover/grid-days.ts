import { localDay, offsetAt } from "@/lib/coverage/rules/zone-offsets";
import type { StripCell } from "./strip-cell";

const QUARTER = 900_000;
const DAY = 86_400_000;
/** Quarters of an hour that a clock shows in a day. */
export const COLUMNS = 96;

/** Cells of one state that follow each other, by the clock: a quarter shown twice is parted into two lanes. */
export interface GridRun {
  state: StripCell["state"];
  column: number;
  columns: number;
  lane: "whole" | "first" | "second";
}
export interface GridDay {
  startMs: number;
  /** The cells of the day in order; 92 and 100 of them when the clock changes by an hour. */
  cells: readonly StripCell[];
  runs: readonly GridRun[];
  /** What the clock never shows on this day, or lies outside the range. */
  skipped: readonly { column: number; columns: number }[];
}

/** Quarters of an hour as days of a zone, each where its clock shows it. */
export function gridDays(cells: readonly StripCell[], zone: string): GridDay[] {
  const days: StripCell[][] = [];
  let before: number | null = null;
  for (const cell of cells) {
    const day = localDay(zone, cell.startMs);
    if (day !== before) days.push([]);
    days.at(-1)?.push(cell);
    before = day;
  }
  return days.map((own) => ({ startMs: own[0]?.startMs ?? 0, cells: own, ...placed(own, zone) }));
}

/** The quarter of the day that the clock shows at an instant. */
export function columnOf(atMs: number, zone: string): number {
  const wall = atMs + offsetAt(zone, atMs);
  return Math.floor((wall - Math.floor(wall / DAY) * DAY) / QUARTER);
}

function placed(cells: readonly StripCell[], zone: string): Pick<GridDay, "runs" | "skipped"> {
  const columns = cells.map(({ startMs }) => columnOf(startMs, zone));
  const times = new Map<number, number>();
  for (const column of columns) times.set(column, (times.get(column) ?? 0) + 1);
  const seen = new Set<number>();
  const runs: GridRun[] = [];
  cells.forEach(({ state }, place) => {
    const column = columns[place] ?? 0;
    const lane = times.get(column) === 1 ? "whole" : seen.has(column) ? "second" : "first";
    seen.add(column);
    const last = runs.at(-1);
    if (last && last.state === state && last.lane === lane && last.column + last.columns === column)
      last.columns += 1;
    else runs.push({ state, column, columns: 1, lane });
  });
  return { runs, skipped: gapsIn(seen) };
}

function gapsIn(seen: ReadonlySet<number>): GridDay["skipped"] {
  const skipped: { column: number; columns: number }[] = [];
  for (let column = 0; column < COLUMNS; column += 1) {
    if (seen.has(column)) continue;
    const last = skipped.at(-1);
    if (last && last.column + last.columns === column) last.columns += 1;
    else skipped.push({ column, columns: 1 });
  }
  return skipped;
}

/** Which cell of a day lies under a place of its row: 0 to 1 along it, and in which half of its height. */
export function cellUnder(
  day: GridDay,
  zone: string,
  along: number,
  isLower: boolean,
): StripCell | undefined {
  const column = Math.min(COLUMNS - 1, Math.max(0, Math.floor(along * COLUMNS)));
  const under = day.cells.filter(({ startMs }) => columnOf(startMs, zone) === column);
  return isLower ? under.at(-1) : under[0];
}
