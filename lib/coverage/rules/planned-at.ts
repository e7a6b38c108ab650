import { Temporal } from "temporal-polyfill";
import { Invalid } from "@/lib/base/errors";

export interface PlannedTime {
  at: Date;
  /** "later": the clocks there skip the hour it was planned for. */
  shift: "none" | "later";
}

/**
 * The instant a clock on the wall of a zone shows a time, to the minute: in a skipped hour as much later as the clocks
 * jump, in a doubled hour the first. Throws Invalid `planned-zone` or `planned-time` for what no calendar has.
 */
export function plannedAt(local: string, zone: string): PlannedTime {
  const wall = wallOf(local);
  try {
    const there = wall.toZonedDateTime(zone, { disambiguation: "compatible" });
    const isAsked = there.toPlainDateTime().equals(wall);
    return { at: new Date(there.epochMilliseconds), shift: isAsked ? "none" : "later" };
  } catch {
    throw new Invalid("planned-zone", { zone });
  }
}

function wallOf(local: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: "reject" });
  } catch {
    throw new Invalid("planned-time", { local });
  }
}
