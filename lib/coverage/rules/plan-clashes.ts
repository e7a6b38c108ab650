import { crosses } from "./plan-candidates";
import type { PlanModel } from "./plan-model";
import type { PlanProblem } from "./plan-problem";
import { ruleRows } from "./plan-rows";
import type { Stretch } from "./time-off";

/** A stretch nobody more can be found for, with what stands in everybody else's way: how many people by rule. */
export interface Clash extends Stretch {
  missing: number;
  language: string | null;
  reasons: Readonly<Record<string, number>>;
}

const ENOUGH = 1e-6;

/** Where the roster leaves people missing, and which rules hold the others back there. */
export function planClashes(
  problem: PlanProblem,
  { candidates, slacks }: PlanModel,
  values: ArrayLike<number>,
): Clash[] {
  const missing = new Map<string, { slots: Map<number, number>; language: string | null }>();
  for (const slack of slacks) {
    const value = values[slack.column] ?? 0;
    if ((slack.kind !== "missing" && slack.kind !== "unspoken") || value <= ENOUGH) continue;
    const language = slack.kind === "unspoken" ? slack.language : null;
    const found = missing.get(language ?? "") ?? { slots: new Map(), language };
    for (const slot of slack.slots) found.slots.set(slot, (found.slots.get(slot) ?? 0) + value);
    missing.set(language ?? "", found);
  }
  const held = holds(problem, candidates, values);
  const { fromMs, slotMs } = problem;
  return [...missing.values()]
    .flatMap(({ slots, language }) =>
      stretches(slots).map(({ first, last, most }) => ({
        startMs: fromMs + first * slotMs,
        endMs: fromMs + (last + 1) * slotMs,
        missing: Math.ceil(most - ENOUGH),
        language,
        reasons: held(Math.floor((first + last) / 2), language),
      })),
    )
    .sort((a, b) => a.startMs - b.startMs);
}

function stretches(slots: ReadonlyMap<number, number>) {
  const found: { first: number; last: number; most: number }[] = [];
  for (const slot of [...slots.keys()].sort((a, b) => a - b)) {
    const before = found.at(-1);
    const value = slots.get(slot) ?? 0;
    if (before && before.last === slot - 1) {
      before.last = slot;
      before.most = Math.max(before.most, value);
    } else found.push({ first: slot, last: slot, most: value });
  }
  return found;
}

/** Why each person who does not work in a slot does not. */
function holds(problem: PlanProblem, candidates: PlanModel["candidates"], values: ArrayLike<number>) {
  const own = problem.people.map((_, place) =>
    candidates.flatMap((each, index) => (each.person === place ? [[index, each] as const] : [])),
  );
  const rows = problem.people.map((person, place) => ruleRows(person, place, own[place] ?? []));
  const isChosen = (index: number) => (values[index] ?? 0) > 0.5;
  const broken = (place: number, index: number) =>
    (rows[place] ?? []).filter(({ terms, most }) => {
      const added = terms.find(([candidate]) => candidate === index)?.[1] ?? 0;
      const sum = terms.reduce((total, [at, weight]) => total + (isChosen(at) ? weight : 0), 0);
      return added > 0 && sum + added > most + ENOUGH;
    });
  return (slot: number, language: string | null): Record<string, number> => {
    const at = {
      startMs: problem.fromMs + slot * problem.slotMs,
      endMs: problem.fromMs + (slot + 1) * problem.slotMs,
    };
    const reasons: Record<string, number> = {};
    problem.people.forEach((person, place) => {
      if (language !== null && !person.languages.includes(language)) return;
      const mine = own[place] ?? [];
      if (mine.some(([index, each]) => isChosen(index) && crosses(each, at))) return;
      if (person.fixed.some((each) => crosses(each, at))) return;
      const able = mine.filter(([, { slots }]) => slots.includes(slot));
      const willing = able.filter(([, { isNoGo }]) => !isNoGo);
      const least = willing.map(([index]) => broken(place, index)).sort((a, b) => a.length - b.length)[0];
      const why = person.away.some((each) => crosses(each, at))
        ? "time-off"
        : able.length > 0 && willing.length === 0
          ? "no-go"
          : least === undefined
            ? "rest"
            : (least[0]?.rule ?? "not-in-time");
      reasons[why] = (reasons[why] ?? 0) + 1;
    });
    return reasons;
  };
}
