/** What came in on a holiday, and on the like weekdays around it on the average. */
export interface HolidaySeen {
  arrivals: number;
  usual: number;
}

const LEAST = 20;
const MOST_TIMES = 5;

/** Arrivals of holidays over usual ones, all of them together; null where too little was usual to tell. */
export function learnHolidays(seen: readonly HolidaySeen[]): number | null {
  const usual = seen.reduce((sum, each) => sum + each.usual, 0);
  if (usual < LEAST) return null;
  return Math.min(MOST_TIMES, seen.reduce((sum, each) => sum + each.arrivals, 0) / usual);
}
