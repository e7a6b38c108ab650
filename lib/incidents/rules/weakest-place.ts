export type WeakCode = "late" | "overdue" | "told-after" | "not-told" | "bounced" | "contradictions";
export interface WeakPlace {
  code: WeakCode;
  count: number;
  of: number;
}

/** Less than one in fifty, or fewer than two, is no place worth a sentence. */
const LEAST_SHARE = 0.02;
const LEAST_COUNT = 2;

/**
 * Where most people of an incident were let down, by share and then by number; a place is `count` of `of`. Null where
 * nothing stands out. The earlier of two alike, so that the order of places says what weighs more.
 */
export function weakestPlace(places: readonly WeakPlace[]): WeakPlace | null {
  const weak = places.filter(({ count, of }) => count >= LEAST_COUNT && of > 0 && count / of >= LEAST_SHARE);
  return weak.reduce<WeakPlace | null>(
    (worst, each) => (worst === null || each.count / each.of > worst.count / worst.of ? each : worst),
    null,
  );
}
