import type { Shift } from "./schemas";

/** A shift as the audit keeps it: whose, when and in which state. */
export function auditedShift({
  agentId,
  zone,
  startLocal,
  endLocal,
  recurrence,
  skills,
  segments,
  state,
}: Shift) {
  return { agentId, zone, startLocal, endLocal, recurrence, skills, segments, state };
}
