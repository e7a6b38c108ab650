import { AROUND_BINS, type Basis, BIN_MINUTES, LONGEST_BINS } from "./arrival-windows";
import { logTail } from "./chance";

/** The last so many minutes are each held against what is usual; the least that can be a spike, and the floor of a new desk. */
export const WINDOWS = [
  { minutes: 5, least: 8, floor: 40 },
  { minutes: 15, least: 12, floor: 90 },
  { minutes: 60, least: 20, floor: 240 },
] as const;
/** Rarer than this by chance alone (once in years, looked at all day), and so many times the usual. */
const LOG_CHANCE = Math.log(1e-6);
const LEAST_FACTOR = 2;
/** Days sway as a whole by a fifth, and people write twice and thrice: at least so much, whatever the few weeks looked at say. */
const DAY_DISPERSION = 0.04;
const PERSON_DISPERSION = 0.5;
const MOST_DISPERSION = 2;
/** A week that held so many times the middle one was a storm itself. */
const STORM_FACTOR = 3;
/** A day that is busy as a whole is believed up to so many times the usual, by what came in before the window. */
const MOST_LEVEL = 1.6;

export interface Arrivals {
  /** By minute, the last one being the minute that runs. */
  minutes: readonly number[];
  /** How much of the running minute is over. */
  partOfMinute: number;
  basis: Basis;
  /** Earlier stretches by bins of five minutes, each from 90 minutes before the same reading of the clock to 30 after. */
  usual: readonly (readonly number[])[];
}

export interface Finding {
  windowMinutes: number;
  seen: number;
  expected: number;
  factor: number;
  logChance: number;
}

/**
 * The most unlikely of the windows in which more came in than can be chance, by the hour's own mean and variance; null
 * when all is usual. Without anything usual a fixed floor is the measure.
 */
export function findSpike(arrivals: Arrivals): Finding | null {
  const found = WINDOWS.flatMap(({ minutes, least, floor }) => {
    const seen = sum(arrivals.minutes.slice(-minutes));
    if (seen < least) return [];
    if (arrivals.basis === "floor")
      return seen < floor ? [] : [findingOf(minutes, seen, floor / 4, Number.NEGATIVE_INFINITY)];
    const share = (minutes - 1 + arrivals.partOfMinute) / minutes;
    const { mean, dispersion } = usualIn(arrivals.usual, minutes);
    const expected = mean * share * levelBefore(arrivals, minutes);
    if (seen < LEAST_FACTOR * expected) return [];
    const logChance = logTail(seen, expected, dispersion);
    return logChance > LOG_CHANCE ? [] : [findingOf(minutes, seen, expected, logChance)];
  });
  return found.sort((a, b) => a.logChance - b.logChance || b.factor - a.factor)[0] ?? null;
}

/** How busy the rest of the hour was beside what is usual: never less than usual, and not beyond belief. */
function levelBefore({ minutes, usual }: Arrivals, window: number): number {
  const before = minutes.slice(0, -window);
  if (before.length === 0) return 1;
  const mean = (usualIn(usual, 60).mean * before.length) / 60;
  return Math.min(MOST_LEVEL, Math.max(1, sum(before) / mean));
}

/** What usually comes in so many minutes at this reading of the clock, and by how much more than chance it sways. */
export function usualIn(usual: readonly (readonly number[])[], minutes: number) {
  const bins = minutes / BIN_MINUTES;
  const totals = usual.map(sum).sort((a, b) => a - b);
  const middle = totals[Math.floor(totals.length / 2)] ?? 0;
  const calm = usual.filter((each) => sum(each) <= STORM_FACTOR * middle + 10);
  const samples = calm.flatMap((each) => windowsOf(each, bins));
  const independent = Math.max(1, (calm.length * (2 * AROUND_BINS)) / Math.max(bins, 1));
  const mean =
    (sum(samples) / Math.max(1, samples.length)) * (1 - 1 / (independent + 1)) + 1 / (independent + 1);
  const variance =
    samples.reduce((all, each) => all + (each - mean) ** 2, 0) / Math.max(1, samples.length - 1);
  const sway = (variance - mean) / mean ** 2;
  const least = DAY_DISPERSION + PERSON_DISPERSION / mean;
  return { mean, dispersion: Math.min(MOST_DISPERSION, Math.max(least, sway)) };
}

/** The sums of every window of so many bins that ends within half an hour of the same reading of the clock. */
function windowsOf(bins: readonly number[], length: number): number[] {
  return Array.from({ length: 2 * AROUND_BINS + 1 }, (_, place) => LONGEST_BINS + place)
    .filter((end) => end <= bins.length)
    .map((end) => sum(bins.slice(end - length, end)));
}

function findingOf(windowMinutes: number, seen: number, expected: number, logChance: number): Finding {
  return { windowMinutes, seen, expected, factor: seen / expected, logChance };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, each) => all + each, 0);
}
