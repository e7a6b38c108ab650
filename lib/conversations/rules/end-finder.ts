import { isAnswerBefore, isEndOf, type TurnAnswer, type TurnEnd, type TurnInbound } from "./turn-ends";

export interface EndFinder {
  /** The index of the first end of what was said, or -1. What asks is not ended by what closes closers alone. */
  endOf(inbound: TurnInbound, asks: boolean): number;
  /** The last answer the customer had when they said this. */
  heardBefore(inbound: TurnInbound): TurnAnswer | null;
}

interface Place {
  index: number;
  until: number;
}

/** Finds by halving what looking through all ends in their order would find. */
export function endFinder(ends: readonly TurnEnd[]): EndFinder {
  const all: Place[] = [];
  const natives: Place[] = [];
  const seen: Place[] = [];
  const closings: number[] = [];
  for (const [index, end] of ends.entries()) {
    const until = end.at.getTime();
    if (!end.answer) closings.push(index);
    else {
      all.push({ index, until });
      const seenUntil = end.answer.seenUntil?.getTime();
      if (seenUntil === undefined) natives.push({ index, until });
      else seen.push({ index, until: Math.max(seenUntil, seen.at(-1)?.until ?? seenUntil) });
    }
  }
  return {
    endOf(inbound, asks) {
      const closing = closings.find((index) => {
        const end = ends[index];
        return end && !(asks && end.closing?.isForClosers) && isEndOf(end, inbound);
      });
      const answered = seen[firstFrom(seen, inbound.receivedAt.getTime())]?.index;
      let at = firstFrom(natives, inbound.saidAt.getTime());
      while (at < natives.length && !isEnd(ends, natives[at], inbound)) at++;
      const found = Math.min(
        closing ?? ends.length,
        answered ?? ends.length,
        natives[at]?.index ?? ends.length,
      );
      return found === ends.length ? -1 : found;
    },
    heardBefore(inbound) {
      for (let at = firstFrom(all, inbound.saidAt.getTime() + 1) - 1; at >= 0; at--) {
        const end = ends[all[at]?.index ?? -1];
        if (end && isAnswerBefore(end, inbound)) return end.answer;
      }
      return null;
    },
  };
}

function isEnd(ends: readonly TurnEnd[], place: Place | undefined, inbound: TurnInbound): boolean {
  const end = place && ends[place.index];
  return end !== undefined && isEndOf(end, inbound);
}

/** The first place that reaches so far; they reach further one by one. */
function firstFrom(places: readonly Place[], instant: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.until ?? 0) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
