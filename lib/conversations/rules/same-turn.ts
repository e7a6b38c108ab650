import type { Turn } from "./turns";

/** A turn as its row says it, with instants as text. */
export type StoredTurn = Readonly<
  Record<keyof Turn, unknown> &
    Pick<
      Turn,
      | "firstInteractionId"
      | "targetSeconds"
      | "targetId"
      | "calendarId"
      | "inboundIds"
      | "isCloser"
      | "answerId"
      | "usefulAnswerId"
      | "rules"
    >
>;

/** Whether the stored row says what the rules say now, to the last field. */
export function isSameTurn(stored: StoredTurn, turn: Turn): boolean {
  return Object.entries(turn).every(([name, value]) => isSame(stored[name as keyof Turn], value));
}

function isSame(stored: unknown, value: Turn[keyof Turn]): boolean {
  if (value instanceof Date) return typeof stored === "string" && Date.parse(stored) === value.getTime();
  if (Array.isArray(value)) return Array.isArray(stored) && stored.join() === value.join();
  return stored === value;
}
