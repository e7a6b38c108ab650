import { HOUR, MINUTE } from "@/lib/base/time";
import type { PlanShift, Proposal } from "../plan-schemas";
import { placeBreaks } from "./plan-breaks";
import type { Candidate, Current, PlanProblem } from "./plan-problem";
import { nightBlocks } from "./table-rules";
import { type Stretch, without } from "./time-off";
import { wallText } from "./wall-time";
import { localDay, offsetAt } from "./zone-offsets";

type Outcome = Omit<Proposal, "clashes" | "relief" | "solver">;

/** What the chosen shifts make of the roster that stands: what comes, goes and moves, by person and by half hour. */
export function planOutcome(problem: PlanProblem, chosen: readonly Candidate[]): Outcome {
  const { zone, fromMs, toMs, slotMs, people, current, required } = problem;
  const pauses = placeBreaks(problem, chosen);
  const shifts = chosen.map((each, place) => shiftOf(problem, each, pauses[place] ?? null));
  const stays = new Map(current.map((each) => [keyOf(each), each]));
  const kept = shifts.filter(({ key }) => stays.has(key));
  const fresh = shifts.filter(({ key }) => !stays.has(key));
  const keptKeys = new Set(kept.map(({ key }) => key));
  const gone = current.filter((each) => !keptKeys.has(keyOf(each)));
  const zones = new Map(people.map((person) => [person.agentId, person.zone]));
  const dayOf = (agentId: string, at: number) => `${agentId} ${localDay(zones.get(agentId) ?? zone, at)}`;
  const byDay = new Map(gone.map((each) => [dayOf(each.agentId, each.startMs), each]));
  const replaced = fresh.map(({ shift, span }) => {
    const key = dayOf(shift.agentId, span.startMs);
    const was = byDay.get(key);
    byDay.delete(key);
    return was ? { ...shift, was: wasOf(was) } : shift;
  });
  const moved = new Set(replaced.flatMap(({ was }) => (was ? [`${was.shiftId} ${was.on}`] : [])));
  const answeringNow = current.flatMap(({ agentId, parts }) =>
    parts.map((part) => ({ ...part, weight: weightOf(problem, agentId) })),
  );
  const answeringThen = shifts.flatMap(({ shift, span, pause }) =>
    without(span, pause ? [pause] : []).map((part) => ({
      ...part,
      weight: weightOf(problem, shift.agentId),
    })),
  );
  const before = levels(problem, [...problem.kept, ...answeringNow]);
  const after = levels(problem, [...problem.kept, ...answeringThen]);
  return {
    zone,
    fromAt: iso(fromMs),
    toAt: iso(toMs),
    stepMinutes: slotMs / MINUTE,
    added: replaced.filter(({ was }) => was === null),
    changed: replaced.filter(({ was }) => was !== null),
    removed: gone
      .filter(({ shiftId, on }) => !moved.has(`${shiftId} ${on}`))
      .map((each) => ({ ...wasOf(each), agentId: each.agentId })),
    kept: kept.length,
    people: people.map((person) => personOf(problem, person, chosen)),
    cover: {
      required: [...required],
      before,
      after,
      missingHours: { before: missingHours(problem, before), after: missingHours(problem, after) },
    },
    hours: { before: hoursOf(current), after: hoursOf(chosen) },
  };
}

function shiftOf({ people }: PlanProblem, each: Candidate, pause: Stretch | null) {
  const { agentId, zone } = people[each.person] ?? { agentId: "", zone: "Etc/UTC" };
  const local = (at: number) => wallText(at + offsetAt(zone, at));
  const segments: PlanShift["segments"] = pause
    ? [{ kind: "break", startLocal: local(pause.startMs).slice(11), endLocal: local(pause.endMs).slice(11) }]
    : [];
  const shift: PlanShift = {
    agentId,
    zone,
    startLocal: local(each.startMs),
    endLocal: local(each.endMs),
    startAt: iso(each.startMs),
    endAt: iso(each.endMs),
    segments,
    was: null,
  };
  const span = { startMs: each.startMs, endMs: each.endMs };
  return { shift, span, pause, key: keyOf({ agentId, ...span }) };
}

function personOf(problem: PlanProblem, person: PlanProblem["people"][number], chosen: readonly Candidate[]) {
  const { agentId, zone, fixed, nightsBefore } = person;
  const inRange = ({ startMs }: Stretch) => startMs >= problem.fromMs && startMs < problem.toMs;
  const stays = fixed.filter(inRange);
  const own = chosen.filter((each) => problem.people[each.person]?.agentId === agentId);
  const now = problem.current.filter((each) => each.agentId === agentId);
  const spans = [...stays, ...own].map(({ startMs, endMs }) => ({
    startAt: new Date(startMs),
    endAt: new Date(endMs),
  }));
  return {
    agentId,
    shifts: spans.length,
    hours: hoursOf([...stays, ...own]),
    hoursBefore: hoursOf([...stays, ...now]),
    nights: nightBlocks(zone, spans).length,
    nightsBefore,
  };
}

function levels(
  { required, fromMs, slotMs }: PlanProblem,
  spans: readonly (Stretch & { weight: number })[],
): number[] {
  const sums = new Float64Array(required.length);
  for (const { startMs, endMs, weight } of spans) {
    const first = Math.max(0, Math.ceil((startMs - fromMs) / slotMs));
    const behind = Math.min(required.length, Math.floor((endMs - fromMs) / slotMs));
    for (let slot = first; slot < behind; slot += 1) sums[slot] = (sums[slot] ?? 0) + weight;
  }
  return [...sums].map((sum) => sum / 1000);
}

function missingHours({ required, slotMs }: PlanProblem, there: readonly number[]): number {
  const short = required.reduce((sum, people, slot) => sum + Math.max(0, people - (there[slot] ?? 0)), 0);
  return Math.round(((short * slotMs) / HOUR) * 100) / 100;
}

function weightOf({ people }: PlanProblem, agentId: string): number {
  return people.find((person) => person.agentId === agentId)?.weight ?? 0;
}

function wasOf({ shiftId, on, startMs, endMs, repeats }: Current) {
  return { shiftId, on, startAt: iso(startMs), endAt: iso(endMs), repeats };
}

function hoursOf(spans: readonly Stretch[]): number {
  return Math.round((spans.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0) / HOUR) * 100) / 100;
}

function keyOf({ agentId, startMs, endMs }: { agentId: string } & Stretch): string {
  return `${agentId} ${startMs} ${endMs}`;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
