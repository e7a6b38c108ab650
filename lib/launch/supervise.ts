import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "../..");
const DRAIN_MS = 22_000;
const LONGEST_WAIT_MS = 15_000;

export interface Member {
  name: string;
  args: readonly string[];
  env: Record<string, string>;
}

export interface Family {
  start(member: Member): void;
  /** The process ids by name, for those who test what a kill does. */
  pids(): Record<string, number | undefined>;
  stop(): Promise<void>;
}

/** Keeps processes running: one that dies is started again, later each time it dies at once. */
export function supervise(say: (line: string) => void): Family {
  const running = new Map<string, ChildProcess>();
  let stopping = false;

  const start = (member: Member, wait = 250) => {
    if (stopping) return;
    const begun = Date.now();
    const child = spawn(process.execPath, [...member.args], {
      cwd: ROOT,
      env: { ...basics(), ...member.env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    running.set(member.name, child);
    child.once("exit", (code, signal) => {
      running.delete(member.name);
      if (stopping) return;
      const next = Date.now() - begun > 60_000 ? 250 : Math.min(wait * 2, LONGEST_WAIT_MS);
      say(`${member.name} ended (${signal ?? code}); starting it again`);
      setTimeout(() => start(member, next), wait);
    });
  };

  return {
    start,
    pids: () => Object.fromEntries([...running].map(([name, child]) => [name, child.pid])),
    async stop() {
      stopping = true;
      await Promise.all([...running.values()].map(end));
    },
  };
}

/** A child gets no variable by accident: only what finds programs and sets zone and language. */
function basics(): NodeJS.ProcessEnv {
  const kept = [
    "PATH",
    "HOME",
    "TZ",
    "LANG",
    "LC_ALL",
    "TMPDIR",
    "NODE_OPTIONS",
    "NODE_EXTRA_CA_CERTS",
    "SystemRoot",
  ];
  const found = kept.filter((name) => process.env[name] !== undefined);
  return { NODE_ENV: "production", ...Object.fromEntries(found.map((name) => [name, process.env[name]])) };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(() => child.kill("SIGKILL"), DRAIN_MS);
    child.once("exit", () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
