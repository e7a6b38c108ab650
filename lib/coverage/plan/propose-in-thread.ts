import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Refused } from "@/lib/base/errors";
import type { Plan, Proposal } from "../plan-schemas";
import type { PlanProblem } from "../rules/plan-problem";
import type { SolveProgress } from "./solve";

export type Told =
  | { phase: Plan["phase"]; progress?: SolveProgress }
  | { proposal: Proposal }
  | { refused: string };

const MEMORY_MB = 1024;

/**
 * As proposeRoster, in a thread of its own: nothing else waits for it, and an aborted signal ends it at once. Throws what
 * the signal was aborted with, and when the thread ended by itself.
 */
export async function proposeInThread(
  problem: PlanProblem,
  seconds: number,
  tell: (phase: Plan["phase"], progress?: SolveProgress) => void,
  signal: AbortSignal,
): Promise<Proposal> {
  signal.throwIfAborted();
  const thread = new Worker(new URL("./begin-thread.mjs", import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  thread.postMessage({ problem, seconds });
  const over = once(thread, "exit").then(() => {
    throw new Error("the planning thread ended");
  });
  over.catch(() => undefined);
  try {
    for (;;) {
      const message = once(thread, "message", { signal });
      message.catch(() => undefined);
      const [told] = (await Promise.race([message, over])) as [Told];
      if ("refused" in told) throw new Refused(told.refused);
      if ("proposal" in told) return told.proposal;
      tell(told.phase, told.progress);
    }
  } finally {
    void thread.terminate();
  }
}
