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
