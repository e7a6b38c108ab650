/** An hour of the week with what was counted in it: `key` is `1-14` for Monday 14:00. */
export interface HourFigures {
  key: string;
  n: number;
  openOverdue: number;
  withinTarget: number | null;
}

/** So few turns are a matter of luck. */
const LEAST = 5;

/** Where the least was kept of what was promised; the fuller hour of two alike. Null where all was kept or little came. */
export function weakestHour(
  rows: readonly HourFigures[],
): { weekday: number; hour: number; share: number; n: number } | null {
  let worst: { row: HourFigures; share: number; n: number } | null = null;
  for (const row of rows) {
    const n = row.n + row.openOverdue;
    const share = row.withinTarget;
    if (share === null || share >= 1 || n < LEAST) continue;
    if (!worst || share < worst.share || (share === worst.share && n > worst.n)) worst = { row, share, n };
  }
  if (!worst) return null;
  const [weekday = 1, hour = 0] = worst.row.key.split("-").map(Number);
  return { weekday, hour, share: worst.share, n: worst.n };
}
