import type { TruthFinding, WeekSpell } from "../truth-schemas";
import type { Claim } from "./claims";
import type { HourCell } from "./week-spells";

export interface Achieved {
  /** Answered, and open for longer than promised. */
  n: number;
  p50Seconds: number | null;
  p90Seconds: number | null;
  withinTarget: number;
  /** How many were answered within so many seconds, of how many answered or open for longer. */
  within: ReadonlyMap<number, { inTime: number; of: number }>;
  cells: readonly HourCell[];
}

export interface Said {
  source: TruthFinding["source"];
  claims: readonly Claim[];
}

export interface Stated {
  targetSeconds: number;
  /** Whether the hours of the week (168, Monday 00:00 first, by the desk's clock) are stated; null where none are. */
  page: readonly boolean[] | null;
  /** Whether a claim's hours hold in an hour of the desk's week. */
  covers: (claim: Claim) => readonly boolean[];
}

/** A finding before it is said what it is about. */
export type Part = Pick<TruthFinding, "code" | "grade" | "values"> & { spells?: WeekSpell[] };
