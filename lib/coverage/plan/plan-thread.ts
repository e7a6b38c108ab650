import { parentPort } from "node:worker_threads";
import { DeskError } from "@/lib/base/errors";
import type { PlanProblem } from "../rules/plan-problem";
import type { Told } from "./propose-in-thread";
import { proposeRoster } from "./propose-roster";

const say = (told: Told) => parentPort?.postMessage(told);

parentPort?.once("message", ({ problem, seconds }: { problem: PlanProblem; seconds: number }) => {
  proposeRoster(problem, seconds, (phase, progress) =>
    say({ phase, ...(progress ? { progress } : {}) }),
  ).then(
    (proposal) => say({ proposal }),
    (error: unknown) => {
      if (!(error instanceof DeskError)) throw error;
      say({ refused: error.code });
    },
  );
});
