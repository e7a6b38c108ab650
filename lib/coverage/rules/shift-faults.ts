import { HOUR, MINUTE } from "@/lib/base/time";
import { inOrder, minutesOf } from "./segment-minutes";
import type { Segment, ShiftPlan } from "./shift-words";
import { wallMsOf } from "./wall-time";

export const LONGEST_SHIFT_HOURS = 24;

/** What is wrong with a shift's own times; null when they are right. Lengths are those of the wall clock. */
export function shiftFault({
  startLocal,
  endLocal,
}: {
  startLocal: string;
  endLocal: string;
}): ShiftFault | null {
  const [start, end] = [wallMsOf(startLocal), wallMsOf(endLocal)];
  if (start === null || end === null) return "local-time";
  if (end === start) return "shift-empty";
  if (end < start) return "shift-ends-first";
  return end - start > LONGEST_SHIFT_HOURS * HOUR ? "shift-too-long" : null;
}
export type ShiftFault = "local-time" | "shift-empty" | "shift-ends-first" | "shift-too-long";

/** The first segment that leaves its shift or crosses another one; null when all fit. */
export function misplacedSegment(
  plan: Pick<ShiftPlan, "startLocal" | "endLocal" | "segments">,
): Segment | null {
  const start = wallMsOf(plan.startLocal) ?? 0;
  const long = ((wallMsOf(plan.endLocal) ?? 0) - start) / MINUTE;
  let taken = 0;
  for (const segment of inOrder(plan.segments, start)) {
    const [from, until] = minutesOf(segment, start);
    if (from < taken || until > long || until <= from) return segment;
    taken = until;
  }
  return null;
}
