import type { InboundCall } from "../inbound-call";

/** What one message of a line says about one call, in whatever dialect it came. */
export interface HeardCall {
  id: string;
  direction: "inbound" | "outbound";
  /** Of the person outside, as the line wrote it. */
  theirs: string | null;
  /** Our own number. */
  ours: string;
  startedAt: Date | null;
  endedAt: Date | null;
  durationSeconds: number;
  outcome: InboundCall["outcome"];
}

/** A call of a day and more is a line that lost count. */
export const LONGEST_SECONDS = 24 * 3600;
