import { once } from "node:events";
import { Worker } from "node:worker_threads";
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
  cost: number;
  bound: number;
  gap: number;
  seconds: number;
}

type Told =
  | { progress: { seconds: number; cost: number; bound: number; gap: number } }
  | { solved: Omit<Solved, "seconds"> };

const MEMORY_MB = 512;

/**
 * Solves a programme in a thread of its own, which an aborted signal ends at once. Stops at the gap or when the seconds
 * are over, with the best found. Throws what the signal was aborted with, and when the thread ended by itself.
 */
export async function solve(
  programme: Programme,
  { seconds, gap, start }: { seconds: number; gap: number; start?: Float64Array },
  tell: (progress: SolveProgress) => void,
  signal: AbortSignal,
): Promise<Solved> {
  signal.throwIfAborted();
  const thread = new Worker(new URL("./solve-thread.mjs", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const begun = performance.now();
  thread.postMessage({ data: packed(programme), seconds, gap, start });
  const over = once(thread, "exit").then(() => {
    throw new Error("the planning thread ended");
  });
  over.catch(() => undefined);
  try {
    for (;;) {
      const message = once(thread, "message", { signal });
      message.catch(() => undefined);
      const [told] = (await Promise.race([message, over])) as [Told];
      if ("solved" in told) return { ...told.solved, seconds: (performance.now() - begun) / 1000 };
      tell(finite(told.progress));
    }
  } finally {
    void thread.terminate();
  }
}

function finite({ seconds, cost, bound, gap }: SolveProgress): SolveProgress {
  const known = (value: number | null) =>
    value !== null && Number.isFinite(value) && Math.abs(value) < 1e15 ? value : null;
  return { seconds, cost: known(cost), bound: known(bound), gap: known(gap) };
}

/** Row by row, as the solver takes it. */
function packed({ cost, upper, isWhole, rows }: Programme) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ terms }, place) => {
    starts[place + 1] = (starts[place] ?? 0) + terms.length;
  });
  const terms = rows.flatMap((row) => row.terms);
  return {
    cost: Float64Array.from(cost),
    upper: Float64Array.from(upper),
    isWhole,
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, (row) => row.upper),
    starts,
    indices: Int32Array.from(terms, ([column]) => column),
    values: Float64Array.from(terms, ([, weight]) => weight),
  };
}
