import { parseArgs } from "node:util";
import { env } from "@/lib/base/env";
import { SCENARIOS } from "./list";

interface Presented {
  run: { state: string; step: number; steps: number; say: string; problem: string | null } | null;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { speed: { type: "string", default: "1" }, answer: { type: "boolean", default: false } },
});
const [name] = positionals;
const speed = Number(values.speed);
const url = `http://127.0.0.1:${env().SANDBOX_PORT}/sandbox/scenarios`;

if (!name || !SCENARIOS.some((scenario) => scenario.name === name) || !(speed > 0)) {
  const stories = SCENARIOS.map((scenario) => `  ${scenario.name.padEnd(28)} ${scenario.summary}`).join("\n");
  end(
    2,
    `npm run scenario -- NAME [--speed 60] [--answer]\n\n${stories}\n\n--answer lets Greta answer by herself.`,
  );
}
process.exitCode = await watch();

async function watch(): Promise<number> {
  const body = JSON.stringify({ name, speed, answers: values.answer });
  const headers = { "content-type": "application/json" };
  const begun = await fetch(url, { method: "POST", headers, body }).catch(() => null);
  if (!begun) end(1, `The sandbox does not answer on port ${env().SANDBOX_PORT}. Run npm start first.`);
  if (!begun.ok) end(1, `The sandbox said ${begun.status}: ${await begun.text()}`);
  for (let shown = 0; ; await new Promise((resolve) => setTimeout(resolve, 200))) {
    const { data } = (await (await fetch(url)).json()) as { data: (Presented & { name: string })[] };
    const run = data.find((scenario) => scenario.name === name)?.run;
    if (!run) return 1;
    if (run.step > shown) process.stdout.write(`${run.step}/${run.steps}  ${run.say}\n`);
    shown = run.step;
    if (run.state === "finished") return 0;
    if (run.state === "stopped") end(1, `The story stopped: ${run.problem}`);
  }
}

function end(code: number, line: string): never {
  process.stdout.write(`${line}\n`);
  process.exit(code);
}
