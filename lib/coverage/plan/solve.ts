import type { Highs, Model } from "highs";
import type { Programme } from "../rules/plan-programme";

/** Of the best roster so far: what it costs, what the best possible costs at least, and how far they are apart. */
export interface SolveProgress {
  seconds: number;
  cost: number | null;
  bound: number | null;
  gap: number | null;
}

export interface Solved {
  /** Of every column; null when none was found in time. */
  values: Float64Array | null;
  isOptimal: boolean;
  gap: number | null;
}

export interface SolveLimits {
  seconds: number;
  /** Near enough to the best: the share it may be dearer. */
  gap: number;
  /** Of the first columns, where to begin. */
  start: Float64Array;
}

/** A solution within these tolerances: HiGHS, `SolutionStatus`. */
const FEASIBLE = 2;

/** Solves a programme, and meanwhile does nothing else. Stops at the gap or when the seconds are over, with the best found. */
export function solve(
  highs: Highs,
  programme: Programme,
  limits: SolveLimits,
  tell: (progress: SolveProgress) => void,
): Solved {
  return highs.withModel(modelOf(programme), (model) => run(highs, model, limits, tell));
}

function run(
  highs: Highs,
  model: Model,
  { seconds, gap, start }: SolveLimits,
  tell: (at: SolveProgress) => void,
) {
  const { callbackType, modelStatus } = highs.constants;
  model.options.set({
    output_flag: true,
    log_to_console: false,
    time_limit: seconds,
    mip_rel_gap: gap,
    mip_min_logging_interval: 0.5,
  });
  model.setSolution({ indices: Int32Array.from(start.keys()), values: start });
  const told = ({ data }: { data: Readonly<Record<string, unknown>> }) => {
    tell({
      seconds: known(data.running_time) ?? 0,
      cost: known(data.mip_primal_bound),
      bound: known(data.mip_dual_bound),
      gap: known(data.mip_gap),
    });
    return undefined;
  };
  model.run({ [callbackType.mipLogging]: told, [callbackType.mipImprovingSolution]: told });
  const isFound = model.info.get("primal_solution_status") === FEASIBLE;
  return {
    values: isFound ? Float64Array.from(model.getSolution().colValue) : null,
    isOptimal: model.getModelStatus() === modelStatus.optimal,
    gap: known(model.info.get("mip_gap")),
  };
}

function known(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null;
}

/** Row by row, as the solver takes it. */
function modelOf({ cost, upper, isWhole, rows }: Programme) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ terms }, place) => {
    starts[place + 1] = (starts[place] ?? 0) + terms.length;
  });
  const terms = rows.flatMap((row) => row.terms);
  return {
    numCols: cost.length,
    numRows: rows.length,
    colCost: Float64Array.from(cost),
    colLower: new Float64Array(cost.length),
    colUpper: Float64Array.from(upper),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: "csr" as const,
      numRows: rows.length,
      numCols: cost.length,
      starts,
      indices: Int32Array.from(terms, ([column]) => column),
      values: Float64Array.from(terms, ([, weight]) => weight),
    },
    integrality: Int32Array.from(isWhole, (is) => (is ? 1 : 0)),
  };
}
