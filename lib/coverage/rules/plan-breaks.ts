import { MINUTE } from "@/lib/base/time";
import { neededBySlot } from "./plan-cover";
import type { Candidate, PlanProblem } from "./plan-problem";
import type { Stretch } from "./time-off";

/** No break so near to either end of a shift. */
const BREAK_EDGE_MS = 120 * MINUTE;
const ROUNDS = 4;

/**
 * When each of these shifts has its break: two hours from either end at least, where it is missed least. Each is moved
 * anew until no move helps.
 */
export function placeBreaks(problem: PlanProblem, chosen: readonly Candidate[]): (Stretch | null)[] {
  const { fromMs, slotMs, people } = problem;
  const left = Float64Array.from(neededBySlot(problem), (needed) => -needed);
  const weightOf = ({ person }: Candidate) => (people[person]?.weight ?? 0) / 1000;
  for (const each of chosen) for (const slot of each.slots) left[slot] = (left[slot] ?? 0) + weightOf(each);
  const slotsOf = ({ startMs, endMs }: Stretch) => {
    const first = Math.floor((startMs - fromMs) / slotMs);
    const behind = Math.ceil((endMs - fromMs) / slotMs);
    return Array.from({ length: behind - first }, (_, at) => first + at);
  };
  const take = (pause: Stretch | null, weight: number) => {
    for (const slot of pause ? slotsOf(pause) : []) left[slot] = (left[slot] ?? 0) - weight;
  };
  const loss = (pause: Stretch, weight: number, middle: number) =>
    slotsOf(pause).reduce(
      (sum, slot) => {
        const there = left[slot] ?? 0;
        return sum + Math.max(0, weight - there) - Math.max(0, -there) - Math.min(there, 50) * 1e-3;
      },
      Math.abs(pause.startMs - middle) * 1e-12,
    );
  const pauses = chosen.map((): Stretch | null => null);
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false;
    chosen.forEach((each, place) => {
      if (each.pauseMinutes === 0) return;
      const weight = weightOf(each);
      const before = pauses[place] ?? null;
      take(before, -weight);
      const middle = (each.startMs + each.endMs - each.pauseMinutes * MINUTE) / 2;
      const best = placesOf(each, slotMs)
        .map((pause) => ({ pause, lost: loss(pause, weight, middle) }))
        .reduce((least, next) => (next.lost < least.lost ? next : least));
      moved ||= best.pause.startMs !== before?.startMs;
      pauses[place] = best.pause;
      take(best.pause, weight);
    });
    if (!moved) break;
  }
  return pauses;
}

function placesOf({ startMs, endMs, pauseMinutes }: Candidate, slotMs: number): [Stretch, ...Stretch[]] {
  const long = pauseMinutes * MINUTE;
  const edge = Math.min(BREAK_EDGE_MS, Math.floor((endMs - startMs - long) / 2 / slotMs) * slotMs);
  const at = (begins: number) => ({ startMs: begins, endMs: begins + long });
  const others: Stretch[] = [];
  for (let begins = startMs + edge + slotMs; begins + long <= endMs - edge; begins += slotMs)
    others.push(at(begins));
  return [at(startMs + edge), ...others];
}
