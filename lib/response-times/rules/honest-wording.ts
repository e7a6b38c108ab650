import type { Proposal } from "../truth-schemas";
import { ENOUGH } from "./judge-claims";
import type { Achieved } from "./truth-facts";
import { ENOUGH_AN_HOUR, isSilent, placeOf, spellsOf } from "./week-spells";

/** So many hours of the week must be known before it is said that somebody is always there. */
const KNOWN_HOURS = 84;
const QUIET_HOURS = 4;
const WEEK_HOURS = 168;

/** Wording that the figures bear out; null below 20 answers. */
export function proposeWording({ n, p50Seconds, p90Seconds, cells }: Achieved): Proposal | null {
  if (n < ENOUGH || p50Seconds === null || p90Seconds === null) return null;
  const known = cells.filter((cell) => cell.n >= ENOUGH_AN_HOUR);
  const there = known.filter((cell) => !isSilent(cell));
  const isAlways = known.length > 0 && there.length === known.length && known.length >= KNOWN_HOURS;
  return {
    halfSeconds: roundedUp(p50Seconds),
    mostSeconds: roundedUp(p90Seconds),
    isAlways,
    spells: isAlways ? [] : spellsOf(withQuietHours(there.map(placeOf), known.filter(isSilent).map(placeOf))),
  };
}

/** A short while in which hardly anybody wrote, between hours that were answered, is no hole in them. */
function withQuietHours(there: readonly number[], silent: readonly number[]): Set<number> {
  const places = new Set(there);
  for (const place of there) {
    const gap = Array.from({ length: QUIET_HOURS }, (_, step) => (place + step + 1) % WEEK_HOURS);
    const next = gap.findIndex((each) => there.includes(each));
    const between = gap.slice(0, Math.max(0, next));
    if (!between.some((each) => silent.includes(each))) for (const each of between) places.add(each);
  }
  return places;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const STEPS = [
  ...[1, 2, 3, 5, 10, 15, 20, 30, 45].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 4, 6, 8, 12].map((hours) => hours * HOUR),
  ...[1, 2, 3, 4, 5, 7, 10, 14, 30].map((days) => days * 24 * HOUR),
];

/** The next duration that people say. */
export function roundedUp(seconds: number): number {
  return STEPS.find((step) => seconds <= step) ?? Math.ceil(seconds / (24 * HOUR)) * 24 * HOUR;
}
