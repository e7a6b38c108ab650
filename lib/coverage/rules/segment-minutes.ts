import { DAY, MINUTE } from "@/lib/base/time";
import type { Segment } from "./shift-words";
import { minutesInto } from "./wall-time";

/** Segments in the order their shift comes to them. */
export function inOrder(segments: readonly Segment[], startWall: number): Segment[] {
  return [...segments].sort((a, b) => minutesOf(a, startWall)[0] - minutesOf(b, startWall)[0]);
}

/** Minutes from the start of the shift. An end at the start's own time of day is a day later. */
export function minutesOf(
  { startLocal, endLocal }: Segment,
  startWall: number,
): [from: number, until: number] {
  return [minutesInto(startWall, startLocal), minutesInto(startWall, endLocal) || DAY / MINUTE];
}
