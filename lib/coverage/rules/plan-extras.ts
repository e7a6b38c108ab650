import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { type CoverRow, neededBySlot } from "./plan-cover";
import type { Candidate, PlanProblem } from "./plan-problem";
import { addColumn, type Programme, type Slack } from "./plan-programme";
import { instantOfWall, localDay } from "./zone-offsets";

/** In paid hours: a night beyond one's share; a shift of somebody who is not here yet. */
const UNFAIR_NIGHT = 2;
const SOMEBODY_MORE = 80;
const MOST_MORE = 20;
const DEEP_NIGHT_MS = 2 * HOUR;

/** Nobody has more nights than their share without its costing, those they had before counted in. */
export function fairRows(problem: PlanProblem, candidates: readonly Candidate[], programme: Programme): void {
  const nightsOf = new Map<number, number[]>();
  candidates.forEach(({ person, isNight, isNoGo }, index) => {
    if (isNight && !isNoGo) nightsOf.set(person, [...(nightsOf.get(person) ?? []), index]);
  });
  if (nightsOf.size < 2) return;
  const before = [...nightsOf.keys()].reduce((sum, at) => sum + (problem.people[at]?.nightsBefore ?? 0), 0);
  const share = Math.ceil((before + nightsNeeded(problem)) / nightsOf.size);
  for (const [person, nights] of nightsOf) {
    const beyond = addColumn(programme, UNFAIR_NIGHT, Number.POSITIVE_INFINITY, false);
    programme.rows.push({
      lower: Number.NEGATIVE_INFINITY,
      upper: share - (problem.people[person]?.nightsBefore ?? 0),
      terms: [...nights.map((index) => [index, 1] as const), [beyond, -1]],
    });
  }
}

/** Shifts of people who are not here yet: so many of each kind on each day. */
export function moreColumns(
  problem: PlanProblem,
  programme: Programme,
  slacks: Slack[],
  rows: readonly CoverRow[],
): void {
  const { zone, fromMs, toMs, slotMs, notBeforeMs, patterns } = problem;
  const longest = Math.max(...patterns.map(({ minutes }) => minutes));
  for (let day = localDay(zone, fromMs); day <= localDay(zone, toMs - 1); day += 1)
    for (const { startMinute, minutes } of patterns.filter((each) => each.minutes === longest)) {
      const wall = day * DAY + startMinute * MINUTE;
      const startMs = instantOfWall(zone, wall, "start");
      const endMs = instantOfWall(zone, wall + minutes * MINUTE, "end");
      if (startMs < Math.max(fromMs, notBeforeMs) || startMs >= toMs) continue;
      const touched = rows.filter(({ slots }) => {
        const [first = 0, last = first] = [slots[0], slots.at(-1)];
        return fromMs + first * slotMs >= startMs && fromMs + (last + 1) * slotMs <= endMs;
      });
      if (touched.length === 0) continue;
      const column = addColumn(programme, SOMEBODY_MORE, MOST_MORE, true);
      slacks.push({ column, kind: "more", startMs, endMs });
      for (const row of touched) row.terms.push([column, 1]);
    }
}

function nightsNeeded(problem: PlanProblem): number {
  const { zone, fromMs, toMs, slotMs } = problem;
  const needed = neededBySlot(problem);
  let nights = 0;
  for (let day = localDay(zone, fromMs); day <= localDay(zone, toMs - 1); day += 1) {
    const at = instantOfWall(zone, day * DAY + DEEP_NIGHT_MS, "start");
    nights += needed[Math.floor((at - fromMs) / slotMs)] ?? 0;
  }
  return nights;
}
