import { DAY, MINUTE } from "@/lib/base/time";
import { instantOfWall, offsetAt } from "@/lib/coverage/rules/zone-offsets";

/** How many weeks say what is usual at an hour of the week; with fewer than the least, days stand in for them. */
export const USUAL_WEEKS = 8;
export const LEAST_WEEKS = 2;
export const POOLED_DAYS = 14;
/** Arrivals are summed up by so many minutes when they are held against earlier ones. */
export const BIN_MINUTES = 5;
export const BIN_MS = BIN_MINUTES * MINUTE;
/** How far around the same hour of the clock earlier arrivals are looked at. */
export const AROUND_BINS = 6;
/** The longest window that is looked at. */
export const LONGEST_BINS = 12;

export type Basis = "hour-of-week" | "hour" | "floor";

/** An earlier stretch of arrivals around the same reading of the clock. */
export interface Stretch {
  fromAt: Date;
  toAt: Date;
}

/**
 * What says what is usual now, by the clocks of the zone: the same hour of up to eight weeks before, with less than two
 * weeks lived the same hour of every day lived, with less than a day nothing. A reading that a change of clocks skipped
 * means the later one.
 */
export function usualStretches(
  now: Date,
  zone: string,
  begunAt: Date | null,
): { basis: Basis; stretches: Stretch[] } {
  const wall = now.getTime() + offsetAt(zone, now.getTime());
  const reaching = (days: number) => {
    const at = instantOfWall(zone, wall - days * DAY, "start");
    const end = Math.ceil(at / BIN_MS) * BIN_MS;
    return {
      fromAt: new Date(end - (LONGEST_BINS + AROUND_BINS) * BIN_MS),
      toAt: new Date(end + AROUND_BINS * BIN_MS),
    };
  };
  const lived = ({ fromAt }: Stretch) => begunAt !== null && begunAt <= fromAt;
  const weeks = Array.from({ length: USUAL_WEEKS }, (_, week) => reaching(7 * (week + 1))).filter(lived);
  if (weeks.length >= LEAST_WEEKS) return { basis: "hour-of-week", stretches: weeks };
  const days = Array.from({ length: POOLED_DAYS }, (_, day) => reaching(day + 1)).filter(lived);
  return days.length === 0 ? { basis: "floor", stretches: [] } : { basis: "hour", stretches: days };
}
