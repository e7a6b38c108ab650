import { localDay } from "@/lib/coverage/rules/zone-offsets";
import { type StripCell, standing, type Tone, toneOf } from "./strip-cell";

/** The people axis is this high, in the strip's own units; a cell is one wide. */
export const HEIGHT = 100;
const BAR = 0.82;

export interface StripPaths {
  planned: string;
  present: string;
  missing: string;
  required: string;
  tones: ReadonlyMap<Tone, string>;
}

/** Everything a strip draws, as one path for each look: a drag redraws nine attributes and no element. */
export function stripPaths(cells: readonly StripCell[]): StripPaths {
  const most = mostOf(cells);
  const y = (people: number) => round(HEIGHT - (people / most) * HEIGHT);
  const bar = (x: number, from: number, to: number) =>
    from < to ? `M${x} ${y(from)}h${BAR}V${y(to)}h-${BAR}z` : "";
  const paths = { planned: "", present: "", missing: "", required: "" };
  const tones = new Map<Tone, string>();
  cells.forEach((cell, x) => {
    const there = standing(cell);
    if (cell.present !== null) paths.present += bar(x, 0, cell.present);
    paths.planned += bar(x, cell.present ?? 0, cell.planned);
    paths.missing += bar(x, there, cell.required);
    paths.required += `${x === 0 ? "M0 " : "V"}${y(cell.required)}H${x + 1}`;
    if (cell.predicted === null) return;
    const tone = toneOf(cell.predicted);
    tones.set(tone, `${tones.get(tone) ?? ""}M${x} 0h${BAR}V1h-${BAR}z`);
  });
  return { ...paths, tones };
}

/** The top of the axis: a little above the most that is needed or there. */
export function mostOf(cells: readonly StripCell[]): number {
  const most = cells.reduce(
    (top, { required, planned, present }) => Math.max(top, required, planned, present ?? 0),
    0,
  );
  return Math.max(2, most * 1.08);
}

export interface StripDay {
  startMs: number;
  /** The first cell of it. */
  cell: number;
}

/** Where days of a zone begin among the cells; the day under way at the first cell too. */
export function stripDays(cells: readonly StripCell[], zone: string): StripDay[] {
  let before: number | null = null;
  return cells.flatMap(({ startMs }, cell) => {
    const day = localDay(zone, startMs);
    if (day === before) return [];
    before = day;
    return [{ startMs, cell }];
  });
}

/** How far along the cells an instant lies, 0 to 1; null outside them. */
export function placeOf(cells: readonly StripCell[], atMs: number): number | null {
  const [first, second] = cells;
  if (!first || !second) return null;
  const place = (atMs - first.startMs) / ((second.startMs - first.startMs) * cells.length);
  return place < 0 || place > 1 ? null : place;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
