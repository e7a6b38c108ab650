import type { HalfHourLoad } from "@/lib/coverage/rules/expected-load";
import { requiredSum, type WorkRule } from "@/lib/coverage/rules/required-sum";
import { offsetAt } from "@/lib/coverage/rules/zone-offsets";

export interface WeekCell {
  place: number;
  startMs: number;
  when: string;
  arrivals: number;
  required: number;
  isEventful: boolean;
}

export interface WeekRow {
  name: string;
  /** By half hour of the clock; null where the clock skips it. One that comes twice is told once. */
  cells: (WeekCell | null)[];
}

const DAY = 86_400_000;
const HALF_HOUR = DAY / 48;

/** The half hours of a week by day and reading of the zone's clock. */
export function weekRows(
  halves: readonly HalfHourLoad[],
  rule: WorkRule,
  zone: string,
  words: { day: (at: Date) => string; when: (at: Date) => string },
): WeekRow[] {
  const rows = new Map<number, WeekRow>();
  for (const [place, half] of halves.entries()) {
    const wall = half.startMs + offsetAt(zone, half.startMs);
    const day = Math.floor(wall / DAY);
    const at = new Date(half.startMs);
    const row = rows.get(day) ?? { name: words.day(at), cells: Array.from({ length: 48 }, () => null) };
    rows.set(day, row);
    row.cells[Math.floor((wall - day * DAY) / HALF_HOUR)] ??= {
      place,
      startMs: half.startMs,
      when: words.when(at),
      arrivals: half.arrivals,
      required: requiredSum(half, rule).required,
      isEventful: half.events.length > 0,
    };
  }
  return [...rows.values()];
}
