import { DAY, HOUR } from "@/lib/base/time";
import { startsOf } from "./recurrence";
import { dayText, wallMsOf } from "./wall-time";
import { instantOfWall, localDay } from "./zone-offsets";

export const LONGEST_SLOT_DAYS = 7;

/** A time on call as it is laid out: the wall clock of a zone, a rule by which it repeats, and how long it stood. */
export interface SlotPlan {
  zone: string;
  startLocal: string;
  endLocal: string;
  recurrence: string | null;
  standsFromMs: number;
  standsUntilMs: number | null;
}
export interface SlotSpan {
  startMs: number;
  endMs: number;
}

/** What is wrong with a slot's own times, by the wall clock; null when they are right. */
export function slotFault({ startLocal, endLocal }: Pick<SlotPlan, "startLocal" | "endLocal">) {
  const [start, end] = [wallMsOf(startLocal), wallMsOf(endLocal)];
  if (start === null || end === null) return "local-time" as const;
  if (end === start) return "slot-empty" as const;
  if (end < start) return "slot-ends-first" as const;
  return end - start > LONGEST_SLOT_DAYS * 24 * HOUR ? ("slot-too-long" as const) : null;
}

/**
 * The stretches of a slot that touch a range, in order, cut to while the slot stood. A skipped hour means the later
 * one; a doubled hour the first for a start and the second for an end (DESIGN §4, `Shift`).
 */
export function slotSpans(plan: SlotPlan, fromMs: number, toMs: number): SlotSpan[] {
  const [startWallMs, endWallMs] = [wallMsOf(plan.startLocal), wallMsOf(plan.endLocal)];
  if (startWallMs === null || endWallMs === null || toMs <= fromMs) return [];
  const { zone, recurrence } = plan;
  const first = dayText((localDay(zone, fromMs) - LONGEST_SLOT_DAYS - 1) * DAY);
  const last = dayText((localDay(zone, toMs) + 1) * DAY);
  return startsOf({ zone, startWallMs, recurrence }, first, last)
    .map((wall) => ({
      startMs: Math.max(instantOfWall(zone, wall, "start"), plan.standsFromMs),
      endMs: Math.min(
        instantOfWall(zone, wall + (endWallMs - startWallMs), "end"),
        plan.standsUntilMs ?? Number.POSITIVE_INFINITY,
      ),
    }))
    .filter(({ startMs, endMs }) => endMs > startMs && startMs < toMs && endMs > fromMs);
}
