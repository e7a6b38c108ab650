import { loadOf } from "./cover-cells";
import { CONCURRENCY } from "./erlang";
import type { HalfHourLoad } from "./expected-load";
import { requiredPeople, type StaffingRule } from "./staffing";

const INTERVAL_SECONDS = 1800;

export interface WorkRule extends StaffingRule {
  handlingSeconds: number;
  /** How many matters one person works on at a time, 1 to 5. */
  parallel: number;
}

/** Every number from the arrivals of a half hour to the people to roster for it, so that the sum can be shown. */
export function requiredSum({ usual, events, arrivals }: Omit<HalfHourLoad, "startMs">, rule: WorkRule) {
  const found = requiredPeople(loadOf(rule, arrivals), rule);
  return {
    usual,
    events,
    arrivals,
    intervalSeconds: INTERVAL_SECONDS,
    handlingSeconds: rule.handlingSeconds,
    parallel: rule.parallel,
    parallelFactor: CONCURRENCY[Math.min(5, Math.max(1, Math.round(rule.parallel))) - 1] ?? 1,
    erlangs: found.erlangs,
    serviceShare: rule.serviceShare,
    withinSeconds: rule.withinSeconds,
    forService: found.forService,
    occupancyCap: rule.occupancyCap,
    forOccupancy: found.forOccupancy,
    minimumCover: found.minimumCover,
    required: found.required,
    boundBy: found.boundBy,
    shareWithin: found.serviceShare,
    occupancy: found.occupancy,
    shrinkage: rule.shrinkage,
    scheduled: found.scheduled,
  };
}
