import { DAY, MINUTE } from "@/lib/base/time";
import { shareWithin } from "./erlang";
import { weekdayOf } from "./forecast";
import { requiredPeople, type StaffingRule } from "./staffing";
import { offsetAt } from "./zone-offsets";

export interface ExpectedLoad {
  zone: string;
  /** Arrivals by weekday from Monday and half hour of that zone's clock. */
  week: readonly (readonly number[])[];
  handlingSeconds: number;
  parallel: number;
}

export interface CellNeed {
  arrivals: number;
  required: number;
}

const HALF_HOUR = 30 * MINUTE;
const SECONDS = 1800;

/** What each cell needs: of a cell over several half hours the busiest one. Without a forecast, the minimum cover. */
export function cellNeeds(
  load: ExpectedLoad | null,
  rule: StaffingRule,
  { fromMs, toMs, stepMs }: { fromMs: number; toMs: number; stepMs: number },
): CellNeed[] {
  const known = new Map<number, number>();
  const requiredOf = (arrivals: number) => {
    const found = known.get(arrivals);
    if (found !== undefined) return found;
    const required = load ? requiredPeople(loadOf(load, arrivals), rule).required : rule.minimumCover;
    known.set(arrivals, required);
    return required;
  };
  return Array.from({ length: Math.ceil((toMs - fromMs) / stepMs) }, (_, cell) => {
    const startMs = fromMs + cell * stepMs;
    const arrivals = load ? busiest(load, startMs, Math.min(startMs + stepMs, toMs)) : 0;
    return { arrivals, required: requiredOf(arrivals) };
  });
}

/** The share answered within so many seconds by this cover; null where nothing is expected. Parts of people don't count. */
export function predictedShare(
  load: ExpectedLoad | null,
  arrivals: number,
  planned: number,
  seconds: number,
): number | null {
  if (!load || arrivals <= 0) return null;
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

function busiest({ zone, week }: ExpectedLoad, startMs: number, endMs: number): number {
  let most = 0;
  for (let at = startMs; at < endMs; at += HALF_HOUR) {
    const wall = at + offsetAt(zone, at);
    const day = Math.floor(wall / DAY);
    most = Math.max(most, week[weekdayOf(day)]?.[Math.floor((wall - day * DAY) / HALF_HOUR)] ?? 0);
  }
  return most;
}

function loadOf({ handlingSeconds, parallel }: ExpectedLoad, arrivals: number) {
  return { arrivals, handlingSeconds, parallel, intervalSeconds: SECONDS };
}
