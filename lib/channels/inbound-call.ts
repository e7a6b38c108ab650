/** What a call carries besides its note. */
export interface InboundCall {
  /** E.164, or what the line showed; null when withheld. */
  number: string | null;
  /** Null where the line does not say: then it is when we heard of it. */
  startedAt: Date | null;
  /** Null while it lasts. */
  endedAt: Date | null;
  durationSeconds: number;
  /** `missed`: nobody answered. A line may tell of these in any order, and of some never. */
  outcome: "ringing" | "answered" | "finished" | "missed";
}
