export type MinuteTicks = Readonly<{ ticks: readonly number[]; per: number; unit: "min" | "h" | "d" }>;

const STEPS = [1, 2, 5, 10, 15, 20, 30, 50, 100, 200, 500, 1000];
const HOUR_STEPS = [1, 2, 3, 6, 12, 24];
const MOST_LINES = 4;

/** At most five grid lines from 0 up, in minutes, and the unit they are read in. */
export function minuteTicks(highest: number): MinuteTicks {
  const unit = highest <= 180 ? "min" : highest <= 4320 ? "h" : "d";
  const per = unit === "min" ? 1 : unit === "h" ? 60 : 1440;
  const steps = unit === "h" ? HOUR_STEPS : STEPS;
  const step = (steps.find((size) => size * per * MOST_LINES >= highest) ?? highest / per / MOST_LINES) * per;
  const lines = Math.max(1, Math.ceil(highest / step));
  return { ticks: Array.from({ length: lines + 1 }, (_, at) => at * step), per, unit };
}
