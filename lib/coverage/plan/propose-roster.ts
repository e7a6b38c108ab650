import loadHighs, { type Highs } from "highs";
import { Refused } from "@/lib/base/errors";
import type { Plan, Proposal } from "../plan-schemas";
import { planClashes } from "../rules/plan-clashes";
import { planGreedy } from "../rules/plan-greedy";
import { planModel } from "../rules/plan-model";
import { planOutcome } from "../rules/plan-outcome";
import type { PlanProblem } from "../rules/plan-problem";
import { planRelief, type Relief } from "../rules/plan-relief";
import { type SolveProgress, solve } from "./solve";

/** Good enough: so near to the best there is. */
const GAP = 0.005;
const RELIEF_SECONDS = 4;
const OPEN = 1e-6;

/**
 * The roster that covers what is required at least cost, in `seconds` at most and about four more to say what would help
 * where it leaves people missing. Holds up its thread meanwhile. Throws Refused `plan-nobody`.
 */
export async function proposeRoster(
  problem: PlanProblem,
  seconds: number,
  tell: (phase: Plan["phase"], progress?: SolveProgress) => void,
): Promise<Proposal> {
  const begun = performance.now();
  const model = planModel(problem, false);
  if (model.candidates.length === 0) throw new Refused("plan-nobody");
  const start = planGreedy(model.programme, model.candidates.length);
  tell("solving");
  const highs = await loadHighs({ print: () => undefined, printErr: () => undefined });
  const left = Math.max(1, seconds - (performance.now() - begun) / 1000);
  const solved = solve(highs, model.programme, { seconds: left, gap: GAP, start }, (progress) =>
    tell("solving", progress),
  );
  const values = solved.values ?? start;
  const chosen = model.candidates.filter((_, index) => (values[index] ?? 0) > 0.5);
  const isOpen = model.slacks.some(({ kind, column }) => kind !== "more" && (values[column] ?? 0) > OPEN);
  if (isOpen) tell("explaining");
  const relief = isOpen ? relieve(highs, problem, values) : null;
  return {
    ...planOutcome(problem, chosen),
    clashes: isOpen
      ? planClashes(problem, model, values).map(({ startMs, endMs, ...each }) => ({
          ...stretchOf(startMs, endMs),
          ...each,
        }))
      : [],
    relief,
    solver: {
      seconds: Math.round((performance.now() - begun) / 100) / 10,
      isOptimal: solved.isOptimal,
      gap: solved.gap === null || solved.gap < 0 || solved.gap >= 1 ? null : solved.gap,
    },
  };
}

function relieve(highs: Highs, problem: PlanProblem, values: Float64Array): Proposal["relief"] {
  const model = planModel(problem, true);
  const start = values.slice(0, model.candidates.length);
  const limits = { seconds: RELIEF_SECONDS, gap: GAP, start };
  const solved = solve(highs, model.programme, limits, () => undefined);
  if (!solved.values) return null;
  const { items, missingHours } = planRelief(problem, model, solved.values);
  return items.length === 0 ? null : { items: cheapestFirst(items).map(toldRelief), missingHours };
}

/** Rules that give before people who have to be found. */
function cheapestFirst(items: readonly Relief[]): Relief[] {
  const more = items.filter(({ kind }) => kind === "more");
  return [...items.filter(({ kind }) => kind !== "more"), ...more];
}

function toldRelief(item: Relief): NonNullable<Proposal["relief"]>["items"][number] {
  if (item.kind === "stretch") return item;
  const { startMs, endMs, ...rest } = item;
  return { ...rest, ...stretchOf(startMs, endMs) };
}

function stretchOf(startMs: number, endMs: number) {
  return { startAt: new Date(startMs).toISOString(), endAt: new Date(endMs).toISOString() };
}
