/** What is asked of a service that suggests words: what it is to do, and the material. */
export interface SuggestAsk {
  system: string;
  prompt: string;
}

/** What came of it. */
export type SuggestOutcome =
  | { kind: "suggested"; text: string }
  | { kind: "late" | "unreachable" | "insecure" | "empty" }
  | { kind: "refused"; status: number };

export type Suggest = (ask: SuggestAsk) => Promise<SuggestOutcome>;
