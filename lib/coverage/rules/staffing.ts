import { erlangs, type Load, occupancy, shareWithin } from "./erlang";

export interface StaffingRule {
  /** Of the arrivals, 0 to 1, to be answered within `withinSeconds`. */
  serviceShare: number;
  withinSeconds: number;
  /** Nobody is planned to be busy more than this share of the time; 1 turns the cap off. */
  occupancyCap: number;
  /** Paid time spent elsewhere than answering, 0 to below 1. */
  shrinkage: number;
  minimumCover: number;
}

export const DEFAULT_STAFFING: StaffingRule = {
  serviceShare: 0.95,
  withinSeconds: 600,
  occupancyCap: 0.85,
  shrinkage: 0.3,
  minimumCover: 2,
};

export type BoundBy = "nothing" | "service" | "occupancy" | "minimum";

/** The sum behind a required number, each part of it to be shown. */
export interface Staffing {
  erlangs: number;
  /** Least people for the service level alone, and for the occupancy cap alone. */
  forService: number;
  forOccupancy: number;
  minimumCover: number;
  required: number;
  boundBy: BoundBy;
  /** At the required number; 1 and 0 without load. */
  serviceShare: number;
  occupancy: number;
  /** People to be rostered, so that after shrinkage the required are there. */
  scheduled: number;
}

const MOST = 5000;

/**
 * How many people a load needs: the most that the service level, the occupancy cap and the minimum cover ask for
 * (reference §4.4). Where several bind, the first of minimum, occupancy, service that reaches the number is named.
 */
export function requiredPeople(load: Load, rule: StaffingRule): Staffing {
  const busy = erlangs(load);
  const forService = busy > 0 ? leastForService(load, busy, rule) : 0;
  const forOccupancy = busy > 0 ? Math.ceil(busy / rule.occupancyCap - 1e-9) : 0;
  const required = Math.max(forService, forOccupancy, rule.minimumCover);
  return {
    erlangs: busy,
    forService,
    forOccupancy,
    minimumCover: rule.minimumCover,
    required,
    boundBy: boundBy(required, forService, forOccupancy),
    serviceShare: shareWithin(required, load, rule.withinSeconds),
    occupancy: occupancy(required, busy),
    scheduled: scheduledPeople(required, rule.shrinkage),
  };
}

/** People to roster so that the required are there when the rest is on leave, in training or away; rounded up. */
export function scheduledPeople(required: number, shrinkage: number): number {
  return Math.ceil(required / (1 - shrinkage) - 1e-9);
}

function boundBy(required: number, forService: number, forOccupancy: number): BoundBy {
  if (required === 0) return "nothing";
  if (required > forService && required > forOccupancy) return "minimum";
  return required > forService ? "occupancy" : "service";
}

function leastForService(load: Load, busy: number, rule: StaffingRule): number {
  let enough = Math.floor(busy) + 1;
  let step = 1;
  while (enough < MOST && shareWithin(enough, load, rule.withinSeconds) < rule.serviceShare) {
    enough += step;
    step *= 2;
  }
  let least = Math.max(Math.floor(busy) + 1, enough - step / 2);
  while (least < enough) {
    const middle = Math.floor((least + enough) / 2);
    if (shareWithin(middle, load, rule.withinSeconds) >= rule.serviceShare) enough = middle;
    else least = middle + 1;
  }
  return least;
}
