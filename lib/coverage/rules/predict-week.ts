import { type SimulatedWeek, simulateWeek, type WeekToSimulate } from "./simulate-week";

export interface PredictedShare {
  /** 0 to 1; null where nothing came in any run. */
  share: number | null;
  /** In which 95 of 100 such weeks lie. */
  low: number | null;
  high: number | null;
}

/**
 * The share answered in time over the week, with the band of 95 in 100 such weeks, from so many runs. The same seed gives
 * the same answer, so that two rosters are told apart by what they differ in.
 */
export function predictWeek(week: WeekToSimulate, runs: number, seed: number): PredictedShare {
  const random = randomFrom(seed);
  return shareOf(
    Array.from({ length: runs }, () => simulateWeek(week, random))
      .filter(({ arrivals }) => arrivals > 0)
      .map(({ within, arrivals }: SimulatedWeek) => within / arrivals),
  );
}

/** The mean of the shares of so many weeks, and in which 95 of 100 further ones lie. */
export function shareOf(shares: readonly number[]): PredictedShare {
  if (shares.length === 0) return { share: null, low: null, high: null };
  const share = shares.reduce((sum, each) => sum + each, 0) / shares.length;
  const variance =
    shares.reduce((sum, each) => sum + (each - share) ** 2, 0) / Math.max(1, shares.length - 1);
  const reach = 1.96 * Math.sqrt(variance * (1 + 1 / shares.length));
  return { share, low: Math.max(0, share - reach), high: Math.min(1, share + reach) };
}

/** Numbers above 0 and below 1, always the same for a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}
