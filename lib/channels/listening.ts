import type { AccountRef, PulledPage, RawArrival } from "./channel";

/** Raw bytes of a search bear this source and, after a colon, the key of what was searched for. */
export const LISTENING = "listening";

/** Why a search brought nothing. */
export type ListeningTrouble =
  /** The provider takes the query for wrong; its own words. */
  | { kind: "refused"; detail: string }
  | { kind: "limited"; until: Date }
  /** Nothing left to pay with. */
  | { kind: "spent" }
  | { kind: "away" };

export interface ListeningAsk {
  key: string;
  query: string;
  /** How far it was read; null reads the last day. */
  cursor: unknown;
}

/** What a query would have found in the days the search reaches back. */
export interface ListeningTrial {
  /** Null where the provider would not count. */
  hits: number | null;
  perDay: readonly { startAt: string; hits: number }[];
  /** A few of them, as bytes that fold like any others; not stored. */
  raw: RawArrival;
}

/** What a channel that may listen can be asked of what is said in public. */
export interface ListeningDeeds {
  /** Pages with something new, with overlap; the last may tell why there are no more. */
  read(account: AccountRef, ask: ListeningAsk): AsyncIterable<PulledPage | { trouble: ListeningTrouble }>;
  tryOut(account: AccountRef, query: string): Promise<ListeningTrial | { trouble: ListeningTrouble }>;
}
