import { HOUR, SECOND } from "@/lib/base/time";

/** What a customer or we said, wherever. */
export interface Said {
  at: number;
  isInbound: boolean;
}

/** Longer silence makes what they say next another contact. */
const PAUSE_MS = HOUR;

/**
 * How often a customer came to us within so many seconds up to the newest of what was said. What is said without an
 * hour's pause, by them or by us, is one contact: a dialogue is not a complaint about silence.
 */
export function countContacts(said: readonly Said[], withinSeconds: number): number {
  const sorted = [...said].sort((a, b) => a.at - b.at);
  const newest = sorted.findLast(({ isInbound }) => isInbound);
  if (!newest) return 0;
  const from = newest.at - withinSeconds * SECOND;
  return sorted.filter((each, place) => {
    const before = sorted[place - 1];
    return (
      each.isInbound &&
      each.at >= from &&
      each.at <= newest.at &&
      each.at - (before?.at ?? -Infinity) > PAUSE_MS
    );
  }).length;
}
