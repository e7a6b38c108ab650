import { spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** Runs one of the packages' programs; its exit code. Output goes to ours. */
export function runBin(
  bin: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ROOT, "node_modules", bin), ...args], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

export interface Check {
  name: string;
  bin: string;
  args: readonly string[];
}

/** Everything quick that says whether the house is in order. */
export const CHECKS: readonly Check[] = [
  { name: "lint and format", bin: "@biomejs/biome/bin/biome", args: ["check", "--error-on-warnings", "."] },
  { name: "types", bin: "typescript/bin/tsc", args: ["--noEmit", "-p", "."] },
  {
    name: "doors",
    bin: "dependency-cruiser/bin/dependency-cruise.mjs",
    args: ["--config", ".dependency-cruiser.cjs", "app", "components", "lib", "prisma", "tests"],
  },
  { name: "dead exports", bin: "knip/bin/knip.js", args: ["--no-progress"] },
];
