/** What a call carries besides its note. */
export interface InboundCall {
  /** E.164, or what the line showed; null when withheld. */
  number: string | null;
  startedAt: Date;
  endedAt: Date | null;
  durationSeconds: number;
  outcome: "ringing" | "finished" | "missed";
}
