import { wallMsOf, wallText } from "@/lib/coverage/rules/wall-time";
import { instantOfWall, offsetAt } from "@/lib/coverage/rules/zone-offsets";

export interface PlanReading {
  atMs: number;
  /** What the zone's clock shows then: another time than was typed where that hour is skipped there. */
  local: string;
  isSkipped: boolean;
  /** The clock shows this time twice that day; the first is meant. */
  isTwice: boolean;
}

/** The instant of a planned wall time: a skipped hour means later, a doubled one the first; null for no such time. */
export function readPlan(plannedLocal: string, zone: string): PlanReading | null {
  const wall = wallMsOf(plannedLocal);
  if (wall === null) return null;
  const atMs = instantOfWall(zone, wall, "start");
  const local = wallText(atMs + offsetAt(zone, atMs));
  return {
    atMs,
    local,
    isSkipped: local !== plannedLocal,
    isTwice: instantOfWall(zone, wall, "end") !== atMs,
  };
}

/** The wall time a zone's clock shows at an instant, to the minute: what a post is planned by. */
export function planAt(atMs: number, zone: string): string {
  return wallText(atMs + offsetAt(zone, atMs));
}
