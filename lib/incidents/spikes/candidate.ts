import type { SpikeCause, SpikeMeasure } from "../spike-schemas";

/** Something that looks like a spike now, before it is known whether it rings. */
export interface Candidate {
  cause: SpikeCause;
  /** The account, the listening query or the post it is about. */
  subjectId: string;
  accountId: string | null;
  interactionId: string | null;
  measure: SpikeMeasure;
  windowMinutes: number;
  seen: number;
  expected: number;
  factor: number;
  basis: "hour-of-week" | "hour" | "floor";
  basisCount: number;
}
