import { spawn } from "node:child_process";
import path from "node:path";
import { install, ROOT } from "./install.mjs";
import { fail } from "./say.mjs";

/** Installs what is missing, then runs one TypeScript program of the house with the given arguments. */
export function run(program, args) {
  install();
  const child = spawn(process.execPath, ["--import", "tsx", path.join(ROOT, program), ...args], {
    cwd: ROOT,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

if (process.argv[1] === import.meta.filename) {
  const [program, ...args] = process.argv.slice(2);
  if (!program) fail("Name the program to run.");
  run(program, args);
}
