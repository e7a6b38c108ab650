import { MINUTE } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { readLoad } from "./read-load";
import { type ExpectedLoad, expectedSlots, type LoadEvent } from "./rules/expected-load";
import type { StaffingRule } from "./rules/staffing";

/** What a roster is simulated against; with its levels it is a week to simulate. */
export interface LoadAhead extends Pick<ExpectedLoad, "handlingSeconds" | "parallel"> {
  /** Of the clock its half hours are counted by. */
  zone: string;
  startMs: number;
  slotMs: number;
  /** Arrivals expected in each half hour, with events and holidays. */
  expected: number[];
  patienceSeconds: number | null;
  withinSeconds: number;
  topShare: number;
  rule: StaffingRule;
  events: LoadEvent[];
  /** Whether there is a history to expect anything of. */
  isLearnt: boolean;
}

/** What is expected in every half hour from one instant to another, and how long it takes. Leads, admins, programs. */
export async function getLoad(ctx: Ctx, range: { fromMs: number; toMs: number }): Promise<LoadAhead> {
  const { load, policy, forecast } = await readLoad(ctx, range);
  const { serviceShare, withinSeconds, occupancyCap, shrinkage, minimumCover } = policy;
  return {
    zone: load.zone,
    startMs: range.fromMs,
    slotMs: 30 * MINUTE,
    expected: expectedSlots(load, range.fromMs, range.toMs),
    handlingSeconds: load.handlingSeconds,
    parallel: load.parallel,
    patienceSeconds: policy.patienceSeconds,
    withinSeconds: 600,
    topShare: forecast?.topShare ?? 0,
    rule: { serviceShare, withinSeconds, occupancyCap, shrinkage, minimumCover },
    events: load.events.filter(({ startMs, endMs }) => endMs > range.fromMs && startMs < range.toMs),
    isLearnt: forecast !== null,
  };
}
