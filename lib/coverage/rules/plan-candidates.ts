import { DAY, HOUR, MINUTE } from "@/lib/base/time";
import { nightSpans } from "./night-hours";
import type { Candidate, Pattern, PlanPerson, PlanProblem } from "./plan-problem";
import { NIGHT_WORK_MS } from "./table-rules";
import type { Stretch } from "./time-off";
import { instantOfWall, localDay } from "./zone-offsets";

/** What a shift costs beside its paid hours, in hours. */
const NIGHT = 1;
const AGAINST_WISH = 1.5;
const AS_WISHED = -0.5;
const AS_IT_STANDS = -0.75;

/**
 * Every shift each person could be given within what one shift alone has to keep: time off, the daily and night hours, the
 * break, rest to work that stays. Those on a no-go are among them only where asked for, last and marked.
 */
export function planCandidates(problem: PlanProblem): Candidate[] {
  const all = problem.people.flatMap((person, place) => candidatesOf(problem, person, place));
  return [...all.filter(({ isNoGo }) => !isNoGo), ...all.filter(({ isNoGo }) => isNoGo)];
}

function candidatesOf(problem: PlanProblem, person: PlanPerson, place: number): Candidate[] {
  const { zone, fromMs, toMs, notBeforeMs, patterns } = problem;
  const mine = new Set(
    problem.current.flatMap((each) =>
      each.agentId === person.agentId ? [`${each.startMs} ${each.endMs}`] : [],
    ),
  );
  const [first, last] = [localDay(zone, fromMs), localDay(zone, toMs - 1)];
  const found: Candidate[] = [];
  for (let day = first; day <= last; day += 1)
    for (const pattern of patterns) {
      if (pattern.weeklyBelow !== undefined && (person.weeklyMinutes ?? Infinity) >= pattern.weeklyBelow)
        continue;
      const wall = day * DAY + pattern.startMinute * MINUTE;
      const startMs = instantOfWall(zone, wall, "start");
      const endMs = instantOfWall(zone, wall + pattern.minutes * MINUTE, "end");
      if (startMs < Math.max(fromMs, notBeforeMs) || startMs >= toMs) continue;
      const span = { startMs, endMs };
      if (!mayWork(person, span)) continue;
      const isNight = nightMs(person.zone, span) >= NIGHT_WORK_MS;
      if (isNight && (endMs - startMs) / HOUR > (person.limits.nightHours ?? 24)) continue;
      const stands = mine.has(`${startMs} ${endMs}`) ? AS_IT_STANDS : 0;
      found.push({
        person: place,
        day: localDay(person.zone, startMs),
        ...span,
        pauseMinutes: pauseMinutes(person, pattern, span),
        isNight,
        isNoGo: person.noGo.some((each) => crosses(each, span)),
        cost: (endMs - startMs) / HOUR + (isNight ? NIGHT : 0) + wishCost(person, span) + stands,
        slots: slotsOf(problem, span),
      });
    }
  return found;
}

function mayWork({ limits, away, fixed }: PlanPerson, span: Stretch): boolean {
  if ((span.endMs - span.startMs) / HOUR > limits.dailyHours) return false;
  if (away.some((each) => crosses(each, span))) return false;
  const rest = limits.restHours * HOUR;
  return !fixed.some((each) => each.startMs < span.endMs + rest && each.endMs + rest > span.startMs);
}

/** Long enough for the person's rules. */
function pauseMinutes({ limits }: PlanPerson, pattern: Pattern, { startMs, endMs }: Stretch): number {
  const hours = (endMs - startMs) / HOUR;
  return (limits.breaks ?? [])
    .filter(({ afterHours }) => hours > afterHours)
    .reduce((most, { minutes }) => Math.max(most, minutes), pattern.pauseMinutes);
}

function slotsOf({ fromMs, toMs, slotMs }: PlanProblem, span: Stretch): number[] {
  const first = Math.ceil((span.startMs - fromMs) / slotMs);
  const behind = Math.floor((Math.min(span.endMs, toMs) - fromMs) / slotMs);
  return Array.from({ length: Math.max(0, behind - first) }, (_, at) => first + at);
}

function wishCost({ wishes }: PlanPerson, span: Stretch): number {
  if (wishes.length === 0) return 0;
  return wishes.some((each) => each.startMs <= span.startMs && each.endMs >= span.endMs)
    ? AS_WISHED
    : AGAINST_WISH;
}

function nightMs(zone: string, { startMs, endMs }: Stretch): number {
  return nightSpans([{ startAt: new Date(startMs), endAt: new Date(endMs) }], zone).reduce(
    (sum, each) => sum + each.endAt.getTime() - each.startAt.getTime(),
    0,
  );
}

export function crosses(a: Stretch, b: Stretch): boolean {
  return a.startMs < b.endMs && a.endMs > b.startMs;
}
