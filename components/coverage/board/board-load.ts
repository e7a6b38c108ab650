import type { WeekLoad } from "@/lib/coverage/rules/live-cover";

/** What a week is expected to bring and who was there already; arrays by half hours and hours from its start on. */
export interface BoardLoad extends WeekLoad {
  present: readonly (number | null)[];
  patienceSeconds: number | null;
  withinSeconds: number;
  topShare: number;
  isLearnt: boolean;
}
