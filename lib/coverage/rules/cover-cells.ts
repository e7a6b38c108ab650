import { MINUTE } from "@/lib/base/time";
import { type Load, shareWithin } from "./erlang";
import { type ExpectedLoad, halfHourAt } from "./expected-load";
import { requiredPeople, type StaffingRule } from "./staffing";

export interface CellNeed {
  arrivals: number;
  required: number;
}

const HALF_HOUR = 30 * MINUTE;
const SECONDS = 1800;

/** What each cell needs: of a cell over several half hours the busiest one. Where nothing is expected, the minimum cover. */
export function cellNeeds(
  load: ExpectedLoad,
  rule: StaffingRule,
  { fromMs, toMs, stepMs }: { fromMs: number; toMs: number; stepMs: number },
): CellNeed[] {
  const known = new Map<number, number>();
  const requiredOf = (arrivals: number) => {
    const found = known.get(arrivals);
    if (found !== undefined) return found;
    const required = requiredPeople(loadOf(load, arrivals), rule).required;
    known.set(arrivals, required);
    return required;
  };
  return Array.from({ length: Math.ceil((toMs - fromMs) / stepMs) }, (_, cell) => {
    const startMs = fromMs + cell * stepMs;
    const arrivals = busiest(load, startMs, Math.min(startMs + stepMs, toMs));
    return { arrivals, required: requiredOf(arrivals) };
  });
}

/** The share answered within so many seconds by this cover; null where nothing is expected. Parts of people don't count. */
export function predictedShare(
  load: ExpectedLoad,
  arrivals: number,
  planned: number,
  seconds: number,
): number | null {
  if (arrivals <= 0) return null;
  return shareWithin(Math.floor(planned), loadOf(load, arrivals), seconds);
}

export function cellState(
  planned: number,
  required: number,
  minimum: number,
): "gap" | "thin" | "short" | "covered" | "over" {
  if (planned <= 0) return required > 0 || minimum > 0 ? "gap" : "covered";
  if (planned < minimum) return "thin";
  if (planned < required) return "short";
  return planned > Math.max(required * 1.3, required + 1) ? "over" : "covered";
}

function busiest(load: ExpectedLoad, startMs: number, endMs: number): number {
  let most = 0;
  for (let at = startMs; at < endMs; at += HALF_HOUR) most = Math.max(most, halfHourAt(load, at).arrivals);
  return most;
}

export function loadOf(
  { handlingSeconds, parallel }: Pick<ExpectedLoad, "handlingSeconds" | "parallel">,
  arrivals: number,
): Load {
  return { arrivals, handlingSeconds, parallel, intervalSeconds: SECONDS };
}
