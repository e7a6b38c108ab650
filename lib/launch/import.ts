import { spawn } from "node:child_process";
import path from "node:path";
import { openHouse } from "./house";
import { readImportWish, USAGE } from "./import-wish";
import { fail, say } from "./say.mjs";
import { basics } from "./supervise";

/** Opens the house, if need be with its database, and has a process of it take in a file of history. */
const args = process.argv.slice(2);
const wish = readImportWish(args);
if (typeof wish === "string") {
  process.stderr.write(`${wish}\n\n${USAGE}`);
  process.exit(2);
}
try {
  const house = await openHouse(say);
  const program = path.join(import.meta.dirname, "import-history.ts");
  const child = spawn(process.execPath, ["--import", "tsx", program, ...args], {
    stdio: "inherit",
    env: { ...basics(), ...house.childEnv },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  const code = await new Promise<number>((resolve) => child.once("exit", (exit) => resolve(exit ?? 1)));
  await house.database?.stop();
  process.exit(code);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
