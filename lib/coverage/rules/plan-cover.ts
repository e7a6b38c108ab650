import { crosses } from "./plan-candidates";
import type { Candidate, PlanProblem } from "./plan-problem";
import { addColumn, type Programme, type Slack } from "./plan-programme";

/** What a person missing for one slot costs, in paid hours: more where it is thin, or nobody speaks a language. */
const THIN = 75;
const SHORT = 25;
const UNSPOKEN = 50;
/** And nobody to spare for the others' breaks, where there are any: more than a shift that does nothing else costs. */
const NO_SPARE = 1;

export type CoverRow = Programme["rows"][number] & { slots: readonly number[] };

/** By slot, what is required and not there already. */
export function neededBySlot({ required, kept, fromMs, slotMs }: PlanProblem): number[] {
  return required.map((people, slot) => {
    const [startMs, endMs] = [fromMs + slot * slotMs, fromMs + (slot + 1) * slotMs];
    const there = new Map<string, number>();
    for (const each of kept)
      if (each.startMs <= startMs && each.endMs >= endMs) there.set(each.agentId, each.weight / 1000);
    return Math.max(0, people - [...there.values()].reduce((sum, weight) => sum + weight, 0));
  });
}

/** One row for slots alike: the same people could answer in them, and as many are needed. */
export function coverRows(
  problem: PlanProblem,
  candidates: readonly Candidate[],
  programme: Programme,
  slacks: Slack[],
): CoverRow[] {
  const { people, minimum, required } = problem;
  const bySlot = lastingBySlot(problem, candidates);
  const needed = neededBySlot(problem);
  const hasPauses = candidates.some(({ pauseMinutes }) => pauseMinutes > 0);
  const missingOf = (price: number, most: number, slots: readonly number[]) => {
    if (most <= 0) return [];
    const column = addColumn(programme, price * slots.length, most, false);
    slacks.push({ column, kind: "missing", slots });
    return [[column, 1] as const];
  };
  const alike = groupSlots(required, (slot) => `${needed[slot]} ${required[slot]} ${bySlot[slot]?.join()}`);
  return alike.flatMap((slots): CoverRow[] => {
    const [slot = 0] = slots;
    const short = needed[slot] ?? 0;
    if (short <= 0) return [];
    const thin = Math.min(short, Math.max(0, minimum - (required[slot] ?? 0) + short));
    const terms = (bySlot[slot] ?? []).map(
      (index) => [index, (people[candidates[index]?.person ?? -1]?.weight ?? 0) / 1000] as const,
    );
    const missing = [...missingOf(THIN, thin, slots), ...missingOf(SHORT, short - thin, slots)];
    const row = { lower: short, upper: Number.POSITIVE_INFINITY, terms: [...terms, ...missing], slots };
    programme.rows.push(row);
    if (!hasPauses) return [row];
    const spare = addColumn(programme, NO_SPARE * slots.length, 1, false);
    const spared = { ...row, lower: short + 1, terms: [...row.terms, [spare, 1] as const] };
    programme.rows.push(spared);
    return [row, spared];
  });
}

/** One row for slots alike and every language nobody who stays speaks in them. */
export function languageRows(
  problem: PlanProblem,
  candidates: readonly Candidate[],
  programme: Programme,
  slacks: Slack[],
): void {
  const { people, languages, kept, fromMs, slotMs, required } = problem;
  if (languages.length === 0) return;
  const bySlot = lastingBySlot(problem, candidates);
  for (const language of languages) {
    const speaks = people.map((each) => each.languages.includes(language));
    const able = bySlot.map((indexes) => indexes.filter((index) => speaks[candidates[index]?.person ?? -1]));
    const open = required.map((_, slot) => {
      const at = { startMs: fromMs + slot * slotMs, endMs: fromMs + (slot + 1) * slotMs };
      return !kept.some((each) => each.languages.includes(language) && crosses(each, at));
    });
    for (const slots of groupSlots(required, (slot) => `${open[slot]} ${able[slot]?.join()}`)) {
      const [slot = 0] = slots;
      if (!open[slot]) continue;
      const column = addColumn(programme, UNSPOKEN * slots.length, 1, false);
      slacks.push({ column, kind: "unspoken", slots, language });
      const terms = [...(able[slot] ?? []).map((index) => [index, 1] as const), [column, 1] as const];
      programme.rows.push({ lower: 1, upper: Number.POSITIVE_INFINITY, terms });
    }
  }
}

function lastingBySlot({ required }: PlanProblem, candidates: readonly Candidate[]): number[][] {
  const bySlot = required.map((): number[] => []);
  candidates.forEach(({ slots }, index) => {
    for (const slot of slots) bySlot[slot]?.push(index);
  });
  return bySlot;
}

/** Neighbours with the same key together. */
function groupSlots(slots: readonly unknown[], keyOf: (slot: number) => string): number[][] {
  const groups: number[][] = [];
  let before: string | null = null;
  slots.forEach((_, slot) => {
    const key = keyOf(slot);
    if (key === before) groups.at(-1)?.push(slot);
    else groups.push([slot]);
    before = key;
  });
  return groups;
}
