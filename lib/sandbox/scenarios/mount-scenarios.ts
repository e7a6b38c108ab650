import { z } from "zod";
import { type Answer, json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import { param } from "../x/router";
import { findScenario, SCENARIOS } from "./list";
import { outsideAt } from "./outside";
import { play } from "./play";
import type { Scenario } from "./scenario";

const open = { auth: "none" } as const;
const start = z.strictObject({
  name: z.string(),
  speed: z.number().min(0.1).max(1000).default(1),
  answers: z.boolean().default(false),
});

interface Run {
  state: "playing" | "finished" | "stopped";
  step: number;
  steps: number;
  say: string;
  problem: string | null;
}

/** Stories that play inside the sandbox: started, watched and stopped from a page or a terminal. */
export function mountScenarios(house: House): { stop(): void } {
  const { router } = house;
  const runs = new Map<string, { run: Run; abort: AbortController }>();
  const present = (scenario: Scenario) => {
    const { name, title, summary, steps } = scenario;
    return { name, title, summary, steps: steps.length, run: runs.get(name)?.run ?? null };
  };

  router.route("GET", "/sandbox/scenarios", open, () => json(200, { data: SCENARIOS.map(present) }));
  router.route("POST", "/sandbox/scenarios", open, (request): Answer => {
    const given = readBody(start, request.body);
    const scenario = findScenario(given.name);
    if (!scenario) return problem(404, `There is no story ${given.name}.`);
    if (runs.get(scenario.name)?.run.state === "playing")
      return problem(409, "That story is playing already.");
    runs.set(scenario.name, begin(house, scenario, given));
    return json(201, present(scenario));
  });
  router.route("DELETE", "/sandbox/scenarios/:name", open, (request): Answer => {
    const scenario = findScenario(param(request, "name"));
    if (!scenario) return problem(404, "There is no such story.");
    runs.get(scenario.name)?.abort.abort();
    return json(200, present(scenario));
  });
  return {
    stop() {
      for (const { abort } of runs.values()) abort.abort();
    },
  };
}

function begin(
  house: House,
  scenario: Scenario,
  { speed, answers }: z.infer<typeof start>,
): { run: Run; abort: AbortController } {
  const abort = new AbortController();
  const run: Run = { state: "playing", step: 0, steps: scenario.steps.length, say: "", problem: null };
  const outside = outsideAt(house.world.baseUrl);
  const onStep = (index: number, step: { say: string }) => {
    run.step = index + 1;
    run.say = step.say;
  };
  const options = { outside, deskUrl: house.deskUrl ?? "", speed, answers, signal: abort.signal, onStep };
  play(scenario, options).then(
    () => {
      run.state = "finished";
    },
    (error: unknown) => {
      run.state = "stopped";
      run.problem = error instanceof Error ? error.message : String(error);
    },
  );
  return { run, abort };
}
