import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

export interface Crew {
  start(name: string, args: readonly string[]): void;
  /** kill -9; false when it does not run. */
  kill(name: string): boolean;
  isRunning(name: string): boolean;
  stop(): Promise<void>;
}

/** The processes of a kill loop, each with a log of its own in the folder. */
export function createCrew(env: Record<string, string>, folder: string): Crew {
  const running = new Map<string, ChildProcess>();
  return {
    start(name, args) {
      const log = fs.openSync(path.join(folder, `${name}.log`), "a");
      const child = spawn(process.execPath, ["--import", "tsx", ...args], {
        env: { ...env, NODE_ENV: "production" },
        stdio: ["ignore", log, log],
      });
      fs.closeSync(log);
      running.set(name, child);
      child.once("exit", () => {
        if (running.get(name) === child) running.delete(name);
      });
    },
    kill: (name) => running.get(name)?.kill("SIGKILL") ?? false,
    isRunning: (name) => running.has(name),
    stop: async () => {
      const ends = [...running.values()].map(
        (child) => new Promise((resolve) => child.once("exit", resolve)),
      );
      for (const child of running.values()) child.kill("SIGKILL");
      await Promise.all(ends);
    },
  };
}
