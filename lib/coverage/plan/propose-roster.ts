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
 * where it leaves people missing. Throws Refused `plan-nobody`, and what the signal was aborted with.
 */
export async function proposeRoster(
  problem: PlanProblem,
  seconds: number,
  tell: (phase: Plan["phase"], progress?: SolveProgress) => void,
  signal: AbortSignal,
): Promise<Proposal> {
  const model = planModel(problem, false);
  if (model.candidates.length === 0) throw new Refused("plan-nobody");
  const begun = performance.now();
  const start = planGreedy(model.programme, model.candidates.length);
  tell("solving");
  const solved = await solve(
    model.programme,
    { seconds, gap: GAP, start },
    (progress) => tell("solving", progress),
    signal,
  );
  const values = solved.values ?? start;
  const chosen = model.candidates.filter((_, index) => (values[index] ?? 0) > 0.5);
  const isOpen = model.slacks.some(({ kind, column }) => kind !== "more" && (values[column] ?? 0) > OPEN);
  if (isOpen) tell("explaining");
  const relief = isOpen ? await relieve(problem, values, signal) : null;
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
      gap:
        Number.isFinite(solved.gap) && solved.gap >= 0 && solved.gap < 1e6 ? Math.min(1, solved.gap) : null,
    },
  };
}

async function relieve(
  problem: PlanProblem,
  values: Float64Array,
  signal: AbortSignal,
): Promise<Proposal["relief"]> {
  const model = planModel(problem, true);
  const start = values.slice(0, model.candidates.length);
  const solved = await solve(
    model.programme,
    { seconds: RELIEF_SECONDS, gap: GAP, start },
    () => undefined,
    signal,
  );
  if (!solved.values) return null;
  const { items, missingHours } = planRelief(problem, model, solved.values);
  return items.length === 0 ? null : { items: items.map(toldRelief), missingHours };
}

function toldRelief(item: Relief): NonNullable<Proposal["relief"]>["items"][number] {
  if (item.kind === "stretch") return item;
  const { startMs, endMs, ...rest } = item;
  return { ...rest, ...stretchOf(startMs, endMs) };
}

function stretchOf(startMs: number, endMs: number) {
  return { startAt: new Date(startMs).toISOString(), endAt: new Date(endMs).toISOString() };
}
